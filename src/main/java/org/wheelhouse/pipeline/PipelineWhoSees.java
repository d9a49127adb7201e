package org.wheelhouse.pipeline;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.WhoSees;

/** What people leave in the pipeline lab. */
@Component
@Order(60)
public class PipelineWhoSees implements WhoSees {

    public static final String DRAFT =
            "Whoever has an account here and the address can open it, with your name. Nobody else can change it.";

    public static final String SIGN_OFF =
            "Your answer is recorded with your name, the time and what you were told. The room sees the role; those who lead and"
                    + " those who answered see the names.";

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("A draft that you save in the pipeline lab", DRAFT),
                new Line("What you approve or reject in a live room", SIGN_OFF));
    }
}

package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wheelhouse.activity.fence.MatchingFence;
import org.wheelhouse.activity.fence.QuestionFence;
import org.wheelhouse.activity.fence.RoundFence;
import org.wheelhouse.activity.fence.SpotTheFaultFence;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.text.Fence;

/** A widget for each fence that asks something: they differ in their drawing only. */
@Configuration(proxyBeanMethods = false)
class QuestionWidgets {

    private record Widget(QuestionFence fences, AskParts parts) implements SlideWidget {

        @Override
        public String kind() {
            return fences.kind();
        }

        @Override
        public Component show(Fence fence, Seat seat) {
            return fences.read(fence)
                    .value()
                    .map(posed ->
                            parts.panel(AskParts.drawing(posed.question(), fences.form(posed)), Optional.empty(), seat))
                    .orElseGet(Div::new);
        }
    }

    @Bean
    SlideWidget matchingWidget(MatchingFence fences, AskParts parts) {
        return new Widget(fences, parts);
    }

    @Bean
    SlideWidget spotTheFaultWidget(SpotTheFaultFence fences, AskParts parts) {
        return new Widget(fences, parts);
    }

    @Bean
    SlideWidget roundWidget(RoundFence fences, AskParts parts) {
        return new Widget(fences, parts);
    }
}

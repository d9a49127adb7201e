package org.wheelhouse.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.Set;

/** A screen without a browser. Views are looked for in the house alone: among all libraries that takes four seconds more. */
public abstract class ScreenTest extends SpringBrowserlessTest {

    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.wheelhouse");
    }
}

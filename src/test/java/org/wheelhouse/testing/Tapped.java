package org.wheelhouse.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * For a test that reads the wire ({@link Traffic}), as {@link ExtendWith} on its method or class: its browsers write down what
 * reaches them. Others do not, for that slows them, and the more the longer they live.
 */
public final class Tapped implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        Browser.tap(true);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Browser.tap(false);
    }
}

package org.wheelhouse.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Leaves the shared house as the next test expects it. */
class AfterHouseTest implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(TestClock.class).putBack();
        SecurityContextHolder.clearContext();
        Browser.leaveAll();
    }
}

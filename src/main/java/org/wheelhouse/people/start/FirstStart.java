package org.wheelhouse.people.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.StartRefused;
import org.wheelhouse.people.start.WhoMaySignIn.Entry;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.CohortStore.Organisation;

/** Before the house opens: the demo on an empty database, or a link for the first admin; then says who may sign in. */
@Component
public class FirstStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final CohortStore cohorts;
    private final DemoHouse demo;
    private final DemoPasswords demoPasswords;
    private final FirstAdmin firstAdmin;
    private final WhoMaySignIn file;
    private final HouseAddress houseAddress;
    private final boolean demoWanted;

    FirstStart(
            CohortStore cohorts,
            DemoHouse demo,
            DemoPasswords demoPasswords,
            FirstAdmin firstAdmin,
            WhoMaySignIn file,
            HouseAddress houseAddress,
            @Value("${wheelhouse.demo}") String demoWanted) {
        this.cohorts = cohorts;
        this.demo = demo;
        this.demoPasswords = demoPasswords;
        this.firstAdmin = firstAdmin;
        this.file = file;
        this.houseAddress = houseAddress;
        this.demoWanted = isOn(demoWanted);
    }

    private static boolean isOn(String setting) {
        return switch (setting.strip().toLowerCase(Locale.ROOT)) {
            case "on", "true", "yes" -> true;
            case "off", "false", "no" -> false;
            default -> throw new StartRefused("WHEELHOUSE_DEMO is " + setting + ".", "Set it to on or off.");
        };
    }

    @Override
    public void afterSingletonsInstantiated() {
        Optional<Organisation> there = cohorts.organisation();
        if (!demoWanted && there.filter(Organisation::demo).isPresent()) {
            throw new StartRefused(
                    "WHEELHOUSE_DEMO is off, but this database holds the invented people of the demo.",
                    "Choose another folder with WHEELHOUSE_DATA, or another database, for real people.");
        }
        if (there.isEmpty()) {
            begin();
        }
    }

    private void begin() {
        try {
            if (demoWanted) {
                demo.fill();
            } else {
                firstAdmin.prepare();
            }
        } catch (DuplicateKeyException e) {
            // another node began at the same moment, and what it began is whole now
            if (cohorts.organisation().isEmpty()) {
                throw e;
            }
        }
    }

    /** Whether the people here are invented. */
    public boolean isDemo() {
        return cohorts.organisation().filter(Organisation::demo).isPresent();
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() != null) {
            return; // the management server, if there is one of its own
        }
        String address =
                houseAddress.link("", "http://localhost:" + event.getWebServer().getPort());
        boolean isDemo = isDemo();
        List<Entry> entries = isDemo ? demoPasswords.prepare(file.entries()) : List.of();
        Optional<String> link = isDemo ? Optional.empty() : firstAdmin.link().map(path -> address + path);
        file.write(address, isDemo, entries, link);
        LOG.info("Wheelhouse answers at {}", address);
        entries.forEach(entry -> LOG.info(
                "May sign in: {} ({}) as {} with {}", entry.name(), entry.role(), entry.email(), entry.password()));
        link.ifPresent(url -> LOG.info("The first admin sets a password here, once, within seven days: {}", url));
    }
}

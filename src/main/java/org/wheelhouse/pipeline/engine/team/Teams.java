package org.wheelhouse.pipeline.engine.team;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.pipeline.engine.Dice;

/** Draws teams from a seed. Shares and drifts are made up for teaching; no survey stands behind them. */
public final class Teams {

    public static final int MOST = 50;

    private static final double USE = 0.55;
    private static final double DRIFTED = 0.75;
    private static final double CONTRACT_TESTS = 0.3;

    private static final List<String> NAMES = List.of(
            "Orders",
            "Prices",
            "Accounts",
            "Search",
            "Mail",
            "Reports",
            "Basket",
            "Checkout",
            "Stock",
            "Returns",
            "Vouchers",
            "Reviews",
            "Pictures",
            "Delivery",
            "Invoices",
            "Payments",
            "Fraud",
            "Loyalty",
            "Catalogue",
            "Stores",
            "Suppliers",
            "Planning",
            "Forecast",
            "Rosters",
            "Payroll",
            "Travel",
            "Contracts",
            "Claims",
            "Quotes",
            "Policies",
            "Partners",
            "Branches",
            "Cards",
            "Loans",
            "Savings",
            "Transfers",
            "Limits",
            "Identity",
            "Consent",
            "Archive",
            "Print",
            "Calls",
            "Chat",
            "Push",
            "Maps",
            "Weather",
            "Sensors",
            "Fleet",
            "Parking",
            "Tickets");

    private Teams() {}

    /**
     * @param count 1 to {@link #MOST}
     * @return always some that use the template and, from two teams on, some that copied it
     */
    public static List<Team> draw(long seed, int count) {
        Dice dice = new Dice(seed);
        List<Team> teams = new ArrayList<>();
        for (int i = 0; i < Math.clamp(count, 1, MOST); i++) {
            teams.add(team(dice, i));
        }
        return List.copyOf(teams);
    }

    private static Team team(Dice dice, int i) {
        boolean uses = i == 0 || i != 1 && dice.happens(USE, "uses", i);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(Team.PRODUCT, NAMES.get(i).toLowerCase(Locale.ROOT));
        String platform = List.of("jvm", "jvm", "jvm", "node", "node", "dotnet").get(dice.below(6, "platform", i));
        if (!platform.equals("jvm")) {
            parameters.put(Team.PLATFORM, platform);
        }
        String environment = List.of("prod", "prod", "prod-eu", "prod-us").get(dice.below(4, "environment", i));
        if (!environment.equals("prod")) {
            parameters.put(Team.ENVIRONMENT, environment);
        }
        boolean contractTests = dice.happens(CONTRACT_TESTS, "contract", i);
        return new Team(NAMES.get(i), parameters, contractTests, uses, uses ? Set.of() : drifts(dice, i));
    }

    private static Set<Drift> drifts(Dice dice, int i) {
        Set<Drift> drifts = EnumSet.noneOf(Drift.class);
        if (!dice.happens(DRIFTED, "drifted", i)) {
            return drifts;
        }
        int count = 1 + dice.below(3, "drifts", i);
        for (int n = 0; n < count; n++) {
            drifts.add(Drift.values()[dice.below(Drift.values().length, "drift", i * 10 + n)]);
        }
        if (drifts.contains(Drift.NO_SCAN)) {
            drifts.remove(Drift.SCAN_WARNS);
            drifts.remove(Drift.OLD_SCAN);
        }
        return drifts;
    }
}

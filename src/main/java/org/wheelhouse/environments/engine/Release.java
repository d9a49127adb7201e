package org.wheelhouse.environments.engine;

/**
 * What runs together in one environment.
 *
 * @param code number of the code's version, from 1
 * @param schema number of the data schema that the code needs, from 1
 * @param infrastructure number of the description of machines and networks, from 1
 */
public record Release(int code, int schema, int infrastructure) {

    /** Such as "code 7, schema 3, infrastructure 2". */
    public String words() {
        return "code " + code + ", schema " + schema + ", infrastructure " + infrastructure;
    }
}

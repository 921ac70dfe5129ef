package vn.huunghi.kit.geography;

import vn.huunghi.kit.text.Message;

/** What a province-level unit is called by law. */
public enum ProvinceType {
    PROVINCE(new Message("Tỉnh", "Province")),
    CENTRALLY_RUN_CITY(new Message("Thành phố trực thuộc trung ương", "Centrally run city"));

    private final Message label;

    ProvinceType(Message label) {
        this.label = label;
    }

    public Message label() {
        return label;
    }
}

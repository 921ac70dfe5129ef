package vn.huunghi.aid.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.text.Texts;

/**
 * One of several things that stand in a cell with their shares: "Đắk Lắk 60%; Gia Lai 40%".
 *
 * @param percent null where none stands
 */
record FileShare(String name, BigDecimal percent) {
    private static final Pattern FORM = Pattern.compile("(.*?)[\\s:=(]*([0-9]{1,3}(?:[.,][0-9]{1,9})?)\\s*%\\s*\\)?");

    static List<FileShare> read(ImportRow row, String field) {
        List<FileShare> shares = new ArrayList<>();
        for (String text : row.texts(field)) {
            Matcher form = FORM.matcher(text);
            String name = form.matches() ? Texts.orNull(form.group(1)) : text;
            shares.add(
                    form.matches() && name != null
                            ? new FileShare(name, new BigDecimal(form.group(2).replace(',', '.')))
                            : new FileShare(text, null));
        }
        return shares;
    }
}

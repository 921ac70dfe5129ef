package vn.huunghi.kit.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words that make something else of the number near which they stand: a change, a plan, a rate, other money. */
final class ContextWords {

    private static final List<String> NEGATIONS =
            List.of("không", "chưa", "chẳng", "thiếu", "hủy", "hoãn", "no", "not", "without", "cancelled", "canceled");
    private static final List<String> PLANS = List.of(
            "theo kế hoạch",
            "dự kiến",
            "dự định",
            "chỉ tiêu",
            "mục tiêu",
            "phấn đấu",
            "sẽ",
            "đề xuất",
            "đề nghị",
            "planned",
            "expected",
            "target",
            "will");
    private static final List<String> CHANGES = List.of(
            "tăng", "giảm", "thêm", "bớt", "vượt", "gấp", "chênh", "so với", "increase", "increased", "decrease");
    private static final List<String> PER = List.of(
            "mỗi",
            "từng",
            "hàng quý",
            "hằng quý",
            "hàng tuần",
            "hằng tuần",
            "hàng ngày",
            "hằng ngày",
            "per",
            "each",
            "every");
    private static final List<String> AVERAGE = List.of("bình quân", "trung bình", "average");

    /** How a number is meant, wherever it stands: before its number it is an {@link Approach}, elsewhere a doubt. */
    private static final List<String> QUALIFIERS = List.of(
            "hơn",
            "ít nhất",
            "tối thiểu",
            "ngót",
            "suýt",
            "tối đa",
            "nhiều nhất",
            "khoảng",
            "chừng",
            "xấp xỉ",
            "ước",
            "ước tính",
            "more than",
            "less than",
            "fewer than",
            "at least",
            "at most",
            "nearly",
            "almost",
            "about",
            "around",
            "approximately",
            "<",
            ">",
            "≤",
            "≥",
            "≈",
            "~");

    /** These also say where something is, which they do behind a number. */
    private static final List<String> QUALIFIERS_BEFORE =
            List.of("trên", "dưới", "gần", "quá", "under", "over", "up to");

    private static final List<String> REMAINDERS =
            List.of("lẻ", "dư", "(trở lên", ", trở lên", "(trở xuống", ", trở xuống", "(or more", "(or less");

    /** Longer words in which the others have another meaning. */
    private static final List<String> HARMLESS = List.of(
            "trên địa bàn",
            "trên cả nước",
            "trên toàn",
            "dưới sự",
            "quá trình",
            "giao ước",
            "điều ước",
            "hiệp ước",
            "quy ước",
            "công ước",
            "thiếu nhi",
            "thiếu niên",
            "thiếu sinh quân",
            "tăng cường",
            "giảm nghèo",
            "vượt khó",
            "không gian",
            "không quân",
            "không chuyên trách",
            "dư luận",
            "hơn nữa");

    private static final Phrases<Boolean> BEFORE =
            spoiling(NEGATIONS, PLANS, List.of("kế hoạch"), CHANGES, QUALIFIERS, QUALIFIERS_BEFORE);
    private static final Phrases<Boolean> BEHIND = spoiling(NEGATIONS, PLANS, QUALIFIERS, REMAINDERS);
    private static final Phrases<Boolean> BEHIND_IN_CLAUSE = spoiling(CHANGES);
    private static final Phrases<Boolean> RATES = all(PER, AVERAGE);
    private static final Phrases<Boolean> AVERAGES = all(AVERAGE);

    private static final String RISEN_TO = Words.phrase("tăng lên");
    private static final Set<String> PERIODS =
            FigureWords.phrases("ngày", "tuần", "tháng", "quý", "năm", "kỳ", "lần", "year", "month", "week");
    private static final Set<String> ONE = FigureWords.phrases("một", "a");
    private static final Set<String> CLAUSE_ENDS = Set.of(",", ";", ".");
    private static final Phrases<Boolean> FOREIGN_MONEY = FigureWords.list(
            "USD",
            "EUR",
            "GBP",
            "JPY",
            "CNY",
            "RMB",
            "NDT",
            "KRW",
            "THB",
            "LAK",
            "KHR",
            "AUD",
            "SGD",
            "CHF",
            "RUB",
            "đô la",
            "đô-la",
            "đôla",
            "đô Mỹ",
            "dollar",
            "dollars",
            "euro",
            "euros",
            "ơ-rô",
            "nhân dân tệ",
            "ngoại tệ",
            "yuan",
            "yên Nhật",
            "yen",
            "kíp",
            "kip",
            "riel",
            "riên",
            "bạt",
            "bath",
            "baht",
            "won",
            "rúp",
            "bảng Anh",
            "pound",
            "pounds");
    private static final String SIGN_OF_DONG = "₫";

    private ContextWords() {}

    @SafeVarargs
    private static Phrases<Boolean> spoiling(List<String>... lists) {
        Phrases<Boolean> phrases = all(lists);
        HARMLESS.forEach(phrase -> phrases.put(phrase, false));
        return phrases;
    }

    @SafeVarargs
    private static Phrases<Boolean> all(List<String>... lists) {
        return FigureWords.list(Stream.of(lists).flatMap(List::stream).toArray(String[]::new));
    }

    /** The first word before {@code to} that denies, plans, changes or qualifies what follows; -1 if none does. */
    static int before(Words words, int to) {
        boolean risen = words.key(to - 2, to).equals(RISEN_TO);
        return find(BEFORE, words, 0, risen ? to - 2 : to);
    }

    /** The first word from here on that denies, plans, changes or qualifies what stood before; -1 if none does. */
    static int behind(Words words, int from) {
        int clauseEnd = from;
        while (clauseEnd < words.size() && !CLAUSE_ENDS.contains(words.key(clauseEnd))) {
            clauseEnd++;
        }
        int change = find(BEHIND_IN_CLAUSE, words, from, clauseEnd);
        return change >= 0 ? change : find(BEHIND, words, from, words.size());
    }

    /**
     * The first word in between that makes a rate of the number; -1 if none does. Money per month or year may be an
     * average, and "mỗi năm" is part of its unit.
     */
    static int rate(Words words, int from, int to, Unit unit) {
        boolean rated = unit == Unit.VND_PER_MONTH || unit == Unit.VND_PER_YEAR;
        int at = from;
        while (at < to) {
            int period = unit.isMoney() ? FigureWords.rateLength(words, at) : 0;
            int harmless = period == 0 && rated ? AVERAGES.lengthAt(words, at) : period;
            if (harmless == 0 && RATES.lengthAt(words, at) > 0) {
                return at;
            }
            at += Math.max(harmless, 1);
        }
        return -1;
    }

    /** "một suất", "một quý", "/cuộc" behind a number that counts something else; -1 if there is none. */
    static int perOne(Words words, int from) {
        for (int i = from; i < words.size(); i++) {
            String next = words.key(i + 1);
            boolean counted = PERIODS.contains(next) || UnitWords.length(words, i + 1) > 0;
            boolean perWord = words.key(i).equals("/") && words.isLetters(i + 1);
            if (perWord || ONE.contains(words.key(i)) && counted) {
                return i;
            }
        }
        return -1;
    }

    /** Where money other than đồng is named; -1 if it is not. */
    static int foreignMoney(Words words) {
        for (int i = 0; i < words.size(); i++) {
            String key = words.key(i);
            boolean sign = !key.isEmpty() && Character.getType(key.codePointAt(0)) == Character.CURRENCY_SYMBOL;
            if (sign && !key.equals(SIGN_OF_DONG) || FOREIGN_MONEY.lengthAt(words, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    private static int find(Phrases<Boolean> phrases, Words words, int from, int to) {
        int at = from;
        while (at < to) {
            int length = phrases.lengthAt(words, at);
            if (length > 0 && phrases.get(words.key(at, at + length))) {
                return at;
            }
            at += Math.max(length, 1);
        }
        return -1;
    }
}

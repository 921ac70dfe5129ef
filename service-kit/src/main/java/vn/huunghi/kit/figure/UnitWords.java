package vn.huunghi.kit.figure;

import static vn.huunghi.kit.figure.Unit.ACTIVITY;
import static vn.huunghi.kit.figure.Unit.AGREEMENT;
import static vn.huunghi.kit.figure.Unit.AID_ITEM;
import static vn.huunghi.kit.figure.Unit.ASSOCIATION;
import static vn.huunghi.kit.figure.Unit.CHAPTER;
import static vn.huunghi.kit.figure.Unit.COLLECTIVE;
import static vn.huunghi.kit.figure.Unit.DELEGATION;
import static vn.huunghi.kit.figure.Unit.DONOR;
import static vn.huunghi.kit.figure.Unit.HOUSEHOLD;
import static vn.huunghi.kit.figure.Unit.HOUSEHOLD_TURN;
import static vn.huunghi.kit.figure.Unit.ORGANISATION;
import static vn.huunghi.kit.figure.Unit.PERSON;
import static vn.huunghi.kit.figure.Unit.PERSON_TURN;
import static vn.huunghi.kit.figure.Unit.REGISTRATION;
import static vn.huunghi.kit.figure.Unit.REMAINS_SET;
import static vn.huunghi.kit.figure.Unit.SCHOLARSHIP;
import static vn.huunghi.kit.figure.Unit.SESSION;
import static vn.huunghi.kit.figure.Unit.SITE;
import static vn.huunghi.kit.figure.Unit.VILLAGE;
import static vn.huunghi.kit.figure.Unit.VND;
import static vn.huunghi.kit.figure.Unit.VND_PER_MONTH;
import static vn.huunghi.kit.figure.Unit.VND_PER_YEAR;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.huunghi.kit.text.Language;

/** The words behind a number by which reports say what it counts, beside the units' own labels. */
final class UnitWords {

    private static final List<String> PERSONS = List.of(
            "người",
            "người dân",
            "người con",
            "người lao động",
            "người Việt",
            "người có công",
            "hội viên",
            "đoàn viên",
            "đảng viên",
            "thanh niên",
            "thanh thiếu niên",
            "thiếu nhi",
            "đại biểu",
            "cán bộ",
            "chiến sĩ",
            "chiến sỹ",
            "nhân dân",
            "quần chúng",
            "quần chúng nhân dân",
            "đồng bào",
            "đồng chí",
            "bà con",
            "kiều bào",
            "Việt kiều",
            "cá nhân",
            "nhân khẩu",
            "phụ nữ",
            "trẻ em",
            "em",
            "cháu",
            "học sinh",
            "sinh viên",
            "học viên",
            "lưu học sinh",
            "thí sinh",
            "giáo viên",
            "giảng viên",
            "thầy cô",
            "công chức",
            "viên chức",
            "công nhân",
            "lao động",
            "nông dân",
            "doanh nhân",
            "trí thức",
            "chuyên gia",
            "tình nguyện viên",
            "cộng tác viên",
            "báo cáo viên",
            "tuyên truyền viên",
            "nghệ sĩ",
            "nghệ sỹ",
            "nghệ nhân",
            "diễn viên",
            "vận động viên",
            "bác sĩ",
            "bác sỹ",
            "y bác sĩ",
            "y bác sỹ",
            "y, bác sĩ",
            "y, bác sỹ",
            "bệnh nhân",
            "cựu chiến binh",
            "quân nhân",
            "bộ đội",
            "khách",
            "du khách",
            "khách quốc tế",
            "ủy viên",
            "thành viên",
            "cử tri");
    private static final List<String> HOUSEHOLDS = List.of("hộ", "hộ dân", "hộ gia đình", "hộ nghèo", "gia đình");
    private static final List<String> CURRENCY =
            List.of("đồng", "VND", "VNĐ", "đ", "₫", "đồng Việt Nam", "Việt Nam đồng", "đồng VN");

    /** Bear their unit only where no other word follows: "lượt xe" and "suất quà" are something else. */
    private static final Set<String> ALONE =
            FigureWords.phrases("lượt", "suất", "hội", "bản", "phiên", "lớp", "đơn vị");

    /** Words that go on without making something else of the unit. */
    private static final Set<String> GOING_ON = FigureWords.phrases(
            "tại", "ở", "trên", "của", "trong", "thuộc", "đã", "được", "với", "và", "cho", "do", "từ", "đến", "tới",
            "trở", "có", "là", "về", "cấp", "or", "to");

    /** What begins like a unit and is none, and what mixes two of them. */
    private static final List<String> NO_UNIT = List.of(
            "bản tin",
            "bản đồ",
            "bản sao",
            "bản sách",
            "hộ chiếu",
            "hội chợ",
            "hội trường",
            "hội đồng",
            "đoàn xe",
            "đoàn tàu",
            "đồng hồ",
            "nhân dân tệ",
            "làng nghề",
            "cuộc gọi",
            "cuộc sống",
            "hộ khẩu",
            "hộ tịch",
            "đồng phục",
            "buôn bán",
            "buôn lậu",
            "khách sạn");

    private static final Phrases<Set<Unit>> UNITS = new Phrases<>();
    private static final Set<String> ENGLISH = new HashSet<>();

    static {
        bear(SESSION, List.of("cuộc", "buổi", "phiên", "lớp", "hội nghị", "hội thảo", "hội đàm", "tọa đàm"));
        bear(SESSION, List.of("lớp tập huấn", "lớp bồi dưỡng", "lớp đào tạo", "lớp tiếng", "lớp dạy", "phiên họp"));
        bear(PERSON, PERSONS);
        PERSONS.forEach(person -> bear(PERSON_TURN, List.of("lượt " + person)));
        bear(PERSON_TURN, List.of("lượt", "lượt tham gia", "lượt tham dự", "lượt xuất cảnh", "lượt nhập cảnh"));
        bear(PERSON_TURN, List.of("lượt xuất nhập cảnh", "lượt khám bệnh", "lượt khám chữa bệnh", "lượt khám"));
        bear(DELEGATION, List.of("đoàn", "lượt đoàn", "phái đoàn"));
        bear(SITE, List.of("điểm cầu", "đầu cầu", "điểm cầu trực tuyến"));
        bear(COLLECTIVE, List.of("tập thể", "thôn", "làng", "thôn làng", "thôn (làng)", "buôn", "bản"));
        bear(HOUSEHOLD, HOUSEHOLDS);
        HOUSEHOLDS.forEach(household -> bear(HOUSEHOLD_TURN, List.of("lượt " + household)));
        bear(HOUSEHOLD_TURN, List.of("lượt"));
        bear(REGISTRATION, List.of("lượt", "lượt đăng ký", "lượt đăng kí", "đăng ký", "đăng kí"));
        for (String household : HOUSEHOLDS) {
            for (String and : List.of(", ", " và ", "/")) {
                bear(REGISTRATION, List.of("lượt " + household + and + "cá nhân"));
            }
        }
        bear(VILLAGE, List.of("bản", "cụm bản", "bản, cụm bản", "bản làng", "thôn", "làng", "thôn bản", "thôn, bản"));
        bear(VILLAGE, List.of("thôn (làng)", "thôn làng", "buôn", "buôn làng", "cụm dân cư"));
        bear(REMAINS_SET, List.of("hài cốt", "hài cốt liệt sĩ", "hài cốt liệt sỹ", "bộ hài cốt"));
        bear(REMAINS_SET, List.of("bộ hài cốt liệt sĩ", "bộ hài cốt liệt sỹ"));
        bear(SCHOLARSHIP, List.of("suất", "suất học bổng", "học bổng", "phần học bổng"));
        bear(ASSOCIATION, List.of("hội", "hội hữu nghị", "hội thành viên", "tổ chức thành viên"));
        bear(ORGANISATION, List.of("tổ chức", "tổ chức thành viên", "cơ quan", "đơn vị", "đoàn thể", "doanh nghiệp"));
        bear(ORGANISATION, List.of("đơn vị thành viên", "đơn vị trực thuộc"));
        bear(ORGANISATION, List.of("tổ chức phi chính phủ", "tổ chức phi chính phủ nước ngoài", "tổ chức PCPNN"));
        bear(CHAPTER, List.of("chi hội", "liên chi hội", "hội huyện", "chi hội, liên chi hội"));
        bear(AGREEMENT, List.of("thỏa thuận", "bản thỏa thuận", "văn bản thỏa thuận", "thỏa thuận hợp tác"));
        bear(AGREEMENT, List.of("bản ghi nhớ", "biên bản ghi nhớ", "biên bản hợp tác", "văn bản hợp tác"));
        bear(AGREEMENT, List.of("quy chế", "quy chế phối hợp", "chương trình phối hợp", "giao ước thi đua"));
        bear(ACTIVITY, List.of("hoạt động"));
        bear(AID_ITEM, List.of("khoản viện trợ", "chương trình", "dự án", "chương trình, dự án", "phi dự án"));
        bear(AID_ITEM, List.of("khoản viện trợ phi dự án", "chương trình dự án", "khoản phi dự án"));
        bear(DONOR, List.of("bên viện trợ", "nhà tài trợ", "đối tác viện trợ", "tổ chức", "tổ chức PCPNN"));
        bear(DONOR, List.of("tổ chức phi chính phủ", "tổ chức phi chính phủ nước ngoài"));
        bear(VND, CURRENCY);
        rates(VND_PER_MONTH, "tháng");
        rates(VND_PER_YEAR, "năm");
        for (Unit unit : Unit.values()) {
            bear(unit, List.of(unit.label(Language.VI)));
            List<String> english = List.of(unit.label(Language.EN), unit.label(BigDecimal.ONE, Language.EN));
            bear(unit, english);
            if (unit != VND) {
                english.forEach(label -> ENGLISH.add(Words.phrase(label)));
            }
        }
        NO_UNIT.forEach(phrase -> UNITS.put(phrase, Set.of()));
    }

    private UnitWords() {}

    private static void bear(Unit unit, List<String> phrases) {
        for (String phrase : phrases) {
            Set<Unit> units = EnumSet.of(unit);
            units.addAll(units(Words.phrase(phrase)));
            UNITS.put(phrase, units);
        }
    }

    private static void rates(Unit unit, String period) {
        for (String each : List.of("/", " mỗi ", " một ", "/người/", "/người ", " mỗi người mỗi ", "/hộ/")) {
            bear(unit, List.of(each + period));
            CURRENCY.forEach(currency -> bear(unit, List.of(currency + each + period)));
        }
    }

    /** How many words from here on name units, the longest phrase first; 0 if none does. */
    static int length(Words words, int from) {
        int length = UNITS.lengthAt(words, from);
        return length > 0 && isCutShort(words, from, length) ? 0 : length;
    }

    /** Whether the words from here on may name the unit. */
    static boolean bears(Words words, int from, Unit unit) {
        return units(words.key(from, from + length(words, from))).contains(unit);
    }

    private static boolean isCutShort(Words words, int from, int length) {
        int next = from + length;
        return ALONE.contains(words.key(from, next))
                && next < words.size()
                && !words.isSign(next)
                && !GOING_ON.contains(words.key(next));
    }

    /** The units that these words may mean; none if they only look like a unit's. */
    static Set<Unit> units(String key) {
        Set<Unit> units = UNITS.get(key);
        return units == null ? Set.of() : units;
    }

    static boolean isEnglish(String key) {
        return ENGLISH.contains(key);
    }
}

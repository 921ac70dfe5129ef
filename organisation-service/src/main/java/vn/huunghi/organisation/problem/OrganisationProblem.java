package vn.huunghi.organisation.problem;

import java.util.Locale;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;

/** Every rule of the register that can refuse a request. */
public enum OrganisationProblem implements ProblemType {
    CODE_WITHOUT_DATE(400, "Mã tỉnh phải đi kèm ngày", "A province code needs a date"),
    BEFORE_THE_REGISTER(422, "Trước khi có sổ địa giới", "Before the register of provinces begins"),
    UNKNOWN_PROVINCE(422, "Tỉnh không tồn tại", "Unknown province"),
    UNKNOWN_CLUSTER(422, "Cụm không tồn tại", "Unknown cluster"),
    UNKNOWN_ORGANISATION(422, "Tổ chức không tồn tại", "Unknown organisation"),
    UNKNOWN_COUNTRY(422, "Mã quốc gia không tồn tại", "Unknown country"),
    AGREEMENT_WITHOUT_PARTY(422, "Thỏa thuận chưa có bên nào", "An agreement without any party"),
    SIGNED_IN_THE_FUTURE(422, "Ngày ký chưa tới", "Signed in the future"),
    VALIDITY_UPSIDE_DOWN(422, "Hiệu lực kết thúc trước khi bắt đầu", "The validity ends before it begins"),
    TERMINATED_BEFORE_IT_BEGINS(422, "Chấm dứt trước khi có hiệu lực", "Terminated before it begins"),
    OBLIGATION_INTERVAL_TOO_SHORT(422, "Chu kỳ nghĩa vụ quá ngắn", "The obligation's interval is too short"),
    OBLIGATION_DONE_IN_THE_FUTURE(422, "Nghĩa vụ thực hiện ở tương lai", "An obligation done in the future"),
    OBLIGATION_DONE_BEFORE_THE_AGREEMENT(
            422, "Nghĩa vụ thực hiện trước khi có thỏa thuận", "An obligation done before the agreement began"),
    PROVINCE_NOT_IN_FORCE(422, "Tỉnh không có hiệu lực vào ngày này", "The province is not in force on that day"),
    PROVINCE_EXISTS(409, "Tỉnh đã có trong sổ", "The province exists already"),
    NOT_IN_THE_FUTURE(422, "Ngày có hiệu lực không ở tương lai", "The day is not in the future"),
    MERGER_OF_FEWER_THAN_TWO(422, "Hợp nhất ít hơn hai tỉnh", "A merger of fewer than two provinces"),
    EXACTLY_ONE_PROVINCE(422, "Chỉ dành cho đúng một tỉnh", "It is of exactly one province"),
    CHANGED_BY_A_MERGER_ONLY(422, "Chỉ thay đổi khi hợp nhất", "Changed by a merger only"),
    TYPE_AGAINST_THE_KIND(422, "Loại tỉnh không khớp với loại thay đổi", "Another type than the kind of change gives"),
    NOTHING_CHANGES(422, "Không có gì thay đổi", "Nothing changes"),
    CODE_IN_FORCE(409, "Mã tỉnh đang có hiệu lực cho tỉnh khác", "The code is another province's on that day"),
    PROVINCE_ENDS_ALREADY(409, "Tỉnh đã có ngày hết hiệu lực", "The province ends already"),
    NAMING_EXISTS(409, "Tỉnh đã có tên gọi từ ngày này hoặc sau đó", "A naming of that day or a later one exists"),
    UNKNOWN_PROVINCE_CHANGE(422, "Thay đổi địa giới không tồn tại", "Unknown change of provinces"),
    SUCCESSION_TO_ITSELF(422, "Tổ chức không thể kế thừa chính nó", "An organisation cannot succeed itself"),
    SUCCESSOR_OF_A_DISSOLUTION(422, "Giải thể không có tổ chức kế thừa", "A dissolution has no successor"),
    SUCCESSION_AGAINST_THE_DATES(422, "Việc kế thừa trái với các ngày đã ghi", "A succession against the dates"),
    SUCCESSOR_ENDED(409, "Tổ chức kế thừa đã kết thúc", "The successor has ended by then"),
    ORGANISATION_ENDED(409, "Tổ chức đã kết thúc", "The organisation has ended"),
    LATER_STATE_EXISTS(409, "Đã có trạng thái từ ngày này hoặc sau đó", "A state of that day or a later one exists"),
    PROPOSAL_OUTDATED(409, "Đề xuất không còn đúng với hiện trạng", "The proposal is outdated"),
    PARENT_UNDECIDED(409, "Cấp trên chưa được quyết định", "What becomes of the parent is not decided yet"),
    PROPOSAL_DECIDED(409, "Đề xuất đã được quyết định", "The proposal has been decided"),
    NAMING_MISSING(422, "Tỉnh chưa có tên ngay từ đầu", "The province has no name when it begins"),
    PARENT_CYCLE(422, "Tổ chức không thể trực thuộc chính nó", "An organisation cannot be above itself"),
    STATE_BEFORE_FOUNDATION(422, "Trạng thái có trước ngày thành lập", "A state before the organisation was founded"),
    FOUNDED_AFTER_A_STATE(422, "Ngày thành lập sau một trạng thái đã ghi", "Founded after a state that is recorded"),
    NO_STATE_ON_THAT_DAY(422, "Chưa có trạng thái vào ngày này", "There is no state on that day"),
    ENDED_BY_SUCCESSION(
            422, "Hợp nhất và giải thể không phải là trạng thái thường", "Merged and dissolved are no plain states"),
    HOST_KIND_WITHOUT_CHAPTER(422, "Chỉ chi hội mới có nơi đặt", "Only a chapter has a host"),
    ORGANISATION_IN_USE(409, "Tổ chức đang được dùng trong sổ", "The register still leans on the organisation"),
    NOT_A_PROVINCIAL_UNION(422, "Chỉ Liên hiệp tỉnh mới thuộc cụm", "Only provincial unions belong to clusters"),
    UNION_WITHOUT_PROVINCE(422, "Liên hiệp chưa có tỉnh", "The union has no province"),
    ALREADY_IN_A_CLUSTER(409, "Liên hiệp đã thuộc một cụm", "The union is in a cluster already"),
    MEMBERSHIP_UPSIDE_DOWN(422, "Ngày kết thúc không sau ngày bắt đầu", "The membership ends before it begins"),
    NOT_A_MEMBER_THAT_YEAR(422, "Không là thành viên của cụm trong năm đó", "No member of the cluster in that year"),
    HEADCOUNT_EMPTY(422, "Thiếu số hội viên và số chi hội", "Neither members nor chapters"),
    HEADCOUNT_IN_THE_FUTURE(422, "Số liệu hội viên ở tương lai", "A headcount in the future"),
    HEADCOUNT_BEFORE_FOUNDATION(
            422, "Số liệu hội viên có trước ngày thành lập", "A headcount before the organisation was founded"),
    FIRST_CONGRESS_IS_ONE(422, "Đại hội đầu tiên là đại hội lần thứ nhất", "The first congress is number one"),
    TERM_OVERLAPS(422, "Nhiệm kỳ chồng lên nhiệm kỳ khác", "The term overlaps another"),
    TERM_UPSIDE_DOWN(422, "Nhiệm kỳ kết thúc trước khi bắt đầu", "The term ends before it begins"),
    CONGRESS_OUTSIDE_TERM(422, "Đại hội nằm ngoài nhiệm kỳ", "The congress is outside the term"),
    BODY_TWICE(422, "Một cơ quan được ghi hai lần", "A body is stated twice"),
    LEADER_UPSIDE_DOWN(422, "Chức vụ kết thúc trước khi bắt đầu", "A leader's post ends before it begins"),
    UNKNOWN_LEADER(422, "Lãnh đạo không tồn tại", "Unknown leader"),
    CLUSTER_EXISTS(409, "Cụm đã tồn tại", "The cluster exists already");

    private final int status;
    private final Message title;

    OrganisationProblem(int status, String vi, String en) {
        this.status = status;
        this.title = new Message(vi, en);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    /** Never: this service holds all that it refuses by, so waiting changes nothing. */
    @Override
    public boolean retryable() {
        return false;
    }

    @Override
    public Message title() {
        return title;
    }
}

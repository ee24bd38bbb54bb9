using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Blacklist;

public static class ListingRefusals
{
    public static readonly Refusal TermsInvalid = new(
        "members.listing-terms-invalid",
        "请选一名会员或一个工会、限制级别和原因。"
    );

    public static readonly Refusal EvidenceNeeded = new(
        "members.listing-evidence-invalid",
        "请写明事实和依据，10 到 1000 字。"
    );

    public static readonly Refusal FilesInvalid = new(
        "members.listing-files-invalid",
        "附件最多 10 个。"
    );

    public static readonly Refusal TimeInvalid = new(
        "members.listing-time-invalid",
        "起止日期不对：不早于今天，且不超过规定的最长期限。"
    );

    public static readonly Refusal NotWaiting = new(
        "members.listing-not-waiting",
        "这条记录不在待确认状态，或已过确认期限。"
    );

    public static readonly Refusal NotActive = new(
        "members.listing-not-active",
        "这条记录没有生效，或已经解除。"
    );

    public static readonly Refusal Changed = new(
        "members.listing-changed",
        "同事刚处理过这条记录，请刷新后再看。"
    );

    public static readonly Refusal NoSuchListing = new(
        "members.listing-not-found",
        "没有找到这条记录。"
    );

    public static readonly Refusal LiftedBefore = new(
        "members.listing-lifted-before",
        "这条限制已经解除，不用申诉。"
    );

    public static readonly Refusal AppealTextInvalid = new(
        "members.appeal-text-invalid",
        "请写明申诉理由，5 到 500 字。"
    );

    public static readonly Refusal AppealedBefore = new(
        "members.appealed-before",
        "这条记录您已经申诉过，每条只能申诉一次。"
    );

    public static readonly Refusal AppealTooLate = new(
        "members.appeal-too-late",
        "申诉期限已过，请联系所属工会。"
    );

    public static readonly Refusal AppealDecided = new(
        "members.appeal-decided",
        "这件申诉已有结论。"
    );
}

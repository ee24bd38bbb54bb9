using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Tags;

/// <summary>What staff read when a tag cannot be made or given so.</summary>
public static class TagRefusals
{
    public static readonly Refusal NameInvalid = new(
        "members.tag-name-invalid",
        "标签名称填 2 到 20 个字。会员会在活动规则里看到它，不要写疾病、困难、处分等个人情况。"
    );

    public static readonly Refusal NameTaken = new("members.tag-name-taken", "已经有这个标签。");

    public static readonly Refusal NoMember = new(
        "members.tag-no-member",
        "没有姓名和证件号码都对得上的会员。"
    );

    public static readonly Refusal Known = new("members.tag-known", "这位会员已经有这个标签。");

    public static readonly Refusal TooManyTries = new(
        "members.tag-too-many",
        "您今天登记的次数已经到上限，请明天再来。"
    );

    public static readonly Refusal Full = new(
        "members.tag-full",
        "一个标签最多 20 万位会员，请另建一个。"
    );

    public static readonly Refusal FileTooLarge = new(
        "members.tag-file-too-large",
        "名单最多 5000 行、2 MB，请分成几份。"
    );

    public static readonly Refusal NoColumns = new(
        "members.tag-file-columns",
        "名单第一行要有“姓名”和“证件号码”两列。"
    );

    public static readonly Refusal Moved = new(
        "members.tag-moved",
        "另一位同事刚刚也改了这个标签，请再试一次。"
    );

    public static Refusal Unusable(string why) => new("members.tag-file-invalid", why);
}

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>For what an editor may leave somebody out: a closed list, each with words for the one concerned.</summary>
/// <param name="Code">Stored; never given anew.</param>
public sealed record ExclusionReason(string Code, string Title)
{
    public static readonly ExclusionReason Scripted = new("scripted", "用程序刷分");
    public static readonly ExclusionReason Shared = new("shared", "多人共用或代为操作");
    public static readonly ExclusionReason Abusive = new("abusive", "留言违规");
    public static readonly ExclusionReason Staff = new("staff", "工会新媒体工作人员");
    public static readonly ExclusionReason Declined = new("declined", "本人放弃");

    public static IReadOnlyList<ExclusionReason> All { get; } =
    [Scripted, Shared, Abusive, Staff, Declined];

    public static ExclusionReason? Find(string? code) =>
        All.FirstOrDefault(reason => reason.Code == code);
}

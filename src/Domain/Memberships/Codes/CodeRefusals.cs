using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Memberships.Codes;

/// <summary>What staff read when a code is not given.</summary>
public static class CodeRefusals
{
    public static readonly Refusal UnionEnded = new(
        "memberships.union-ended",
        "该工会已合并或撤销，没有入会二维码。"
    );

    public static readonly Refusal ChangedMeanwhile = new(
        "memberships.changed-meanwhile",
        "刚刚有人换过二维码，请刷新后再看。"
    );
}

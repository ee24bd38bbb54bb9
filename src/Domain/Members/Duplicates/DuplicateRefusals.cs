using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>What staff read when a decision on two entries does not go through.</summary>
public static class DuplicateRefusals
{
    public static readonly Refusal Decided = new(
        "members.duplicate-decided",
        "这组重复记录已经处理过了。"
    );

    public static readonly Refusal NotProposed = new(
        "members.merge-not-proposed",
        "还没有人提出合并，请先提出。"
    );

    public static readonly Refusal NotOneOfTheTwo = new(
        "members.merge-wrong-member",
        "请在这两条记录中选择保留的一条。"
    );

    /// <summary>Something of another room cannot be put together: two bindings, two running cases.</summary>
    public static readonly Refusal Obstacle = new(
        "members.merge-obstacle",
        "两条记录都绑定了卡或有在办事项，请先处理后再合并。"
    );
}

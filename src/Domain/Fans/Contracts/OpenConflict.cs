namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>Two persons that one UnionId joins and something keeps apart, for staff to settle.</summary>
public sealed record OpenConflict
{
    public required PersonId One { get; init; }

    public required PersonId Other { get; init; }

    public required DateTimeOffset FoundAt { get; init; }
}

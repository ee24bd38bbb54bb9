using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>Who stands behind the ids of a page's log.</summary>
public sealed class ColleagueNames(IReadOnlyDictionary<StaffAccountId, string> names)
{
    public static ColleagueNames None { get; } = new(new Dictionary<StaffAccountId, string>());

    /// <summary>Null for nobody; accounts that are no more are called so.</summary>
    public string? Of(StaffAccountId? who) =>
        who is { } id ? names.GetValueOrDefault(id, "已不在的账号") : null;

    /// <summary>Who, and when where that is known.</summary>
    public string? Of(StaffAccountId? who, DateTimeOffset? at) =>
        at is { } when && Of(who) is { } name ? $"{name} {ConsoleWords.At(when)}" : Of(who);
}

using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>One line of a case's history. Members see all of them; whose hand it was, staff alone.</summary>
public sealed class CaseEvent
{
    public const int MaxTextLength = 500;

    private CaseEvent() { }

    public CaseEventId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Where the case stood afterwards.</summary>
    public CaseState State { get; private set; }

    /// <summary>For the member: plain Simplified Chinese, no personal data.</summary>
    public string Said { get; private set; } = null!;

    /// <summary>Null: the member, or the platform.</summary>
    public StaffAccountId? By { get; private set; }

    internal static CaseEvent Of(
        Case one,
        string said,
        DateTimeOffset at,
        StaffAccountId? by = null
    ) =>
        new()
        {
            Id = CaseEventId.New(),
            CaseId = one.Id,
            At = at,
            State = one.State,
            Said = said,
            By = by,
        };
}

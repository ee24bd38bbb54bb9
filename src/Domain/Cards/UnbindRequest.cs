using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// A clerk wants a binding ended; somebody else confirms or rejects within a week. The database keeps one open request a
/// binding; the state is its version.
/// </summary>
public sealed class UnbindRequest
{
    public const string OneOpenPerBinding = "ux_cards_unbind_requests_open";
    public const int MaxTextLength = 200;
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private UnbindRequest() { }

    public UnbindRequestId Id { get; private set; }

    public CardBindingId BindingId { get; private set; }

    public MemberId MemberId { get; private set; }

    public UnbindReason Reason { get; private set; }

    /// <summary>What the maker wrote.</summary>
    public string Text { get; private set; } = null!;

    public TwoPersonState State { get; private set; }

    public StaffAccountId MakerId { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public StaffAccountId? CheckerId { get; private set; }

    /// <summary>What the checker wrote when rejecting.</summary>
    public string? Verdict { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public static UnbindRequest For(
        CardBinding binding,
        UnbindReason reason,
        string text,
        StaffAccountId maker,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = UnbindRequestId.New(),
            BindingId = binding.Id,
            MemberId = binding.MemberId,
            Reason = reason,
            Text = text,
            State = TwoPersonState.Prepared,
            MakerId = maker,
            AskedAt = now,
            ExpiresAt = now + Lifetime,
        };

    public bool IsOpen(DateTimeOffset now) => DecidedAt is null && now < ExpiresAt;

    /// <summary>Why this account may not decide it now; null when it may. The maker is never the checker.</summary>
    internal async Task<Refusal?> WhyNotDecidedAsync(
        StaffAccountId checker,
        ISecondPerson second,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        IsOpen(now)
            ? await second.WhyNotAsync(MakerId, checker, now, cancel)
            : DeskRefusals.AlreadyDecided;

    internal void Decide(
        TwoPersonState state,
        StaffAccountId? checker,
        string? verdict,
        DateTimeOffset now
    ) => (State, CheckerId, Verdict, DecidedAt) = (state, checker, verdict, now);

    /// <summary>The member turned out to be another entry of the register.</summary>
    internal void MoveTo(MemberId member) => MemberId = member;
}

using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>
/// A tenant of the room: one way of taking part, with the rules that are its own. Register one as a scoped service; desk, clock,
/// prizes and pages then know it by <see cref="Name"/>.
/// </summary>
public interface ICampaignKind
{
    /// <summary>Stable, at most 32 of lower-case ASCII: <c>scheduled-draw</c>.</summary>
    string Name { get; }

    /// <summary>As members read it: 定时抽奖.</summary>
    string Title { get; }

    /// <summary>Its own JSON for a new draft.</summary>
    string NewTerms(DateTimeOffset opensAt, DateTimeOffset closesAt);

    /// <summary>
    /// Its own JSON for the same campaign at another time: times move along, what nobody can know yet is left so that
    /// <see cref="WhyNot"/> asks for it.
    /// </summary>
    string RepeatTerms(string terms, CampaignSlice from, CampaignSlice to) =>
        NewTerms(to.From, to.Until);

    /// <summary>Reads what the console sends into the kind's own JSON.</summary>
    Outcome<string> ReadTerms(string sent);

    /// <summary>Why it cannot be published so; null: it can.</summary>
    Refusal? WhyNot(CampaignView campaign, DateTimeOffset now);

    /// <summary>Why it cannot stand beside what is published already; null: it can.</summary>
    Task<Refusal?> WhyNotPublishAsync(CampaignView campaign, CancellationToken cancel) =>
        Task.FromResult<Refusal?>(null);

    /// <summary>What the rules say of it: who wins how. Each one a sentence.</summary>
    IReadOnlyList<string> SayRules(CampaignView campaign);

    /// <summary>Binds the union to what was published, in the caller's unit of work.</summary>
    Task PublishAsync(CampaignView campaign, DateTimeOffset now, CancellationToken cancel);

    /// <summary>
    /// What is due, in the caller's unit of work; null: nothing. Asked at least each minute, also when nothing is due, and by more
    /// than one node: whatever it adds carries a unique key.
    /// </summary>
    Task<CampaignMove?> AdvanceAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>Whether prizes that are not claimed pass on.</summary>
    bool HasSuccession { get; }

    /// <summary>Why it may not be voided any more: its result can be known. Null: it may.</summary>
    Task<Refusal?> WhyNotVoidAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>Whether a further chance (<see cref="ICampaignChances"/>) means anything in it.</summary>
    bool TakesChances => false;

    /// <summary>What a kind makes of chances right after they were given. Asked again for the same ones; does what is not done yet.</summary>
    Task TakeChancesAsync(CampaignView campaign, ChancesTaken chances, CancellationToken cancel) =>
        Task.CompletedTask;

    /// <summary>Who follows when a prize was not claimed: the first who is not among those placed. Null: nobody is left.</summary>
    Task<Successor?> FindSuccessorAsync(
        CampaignView campaign,
        IReadOnlyCollection<MemberId> placed,
        CancellationToken cancel
    );
}

/// <param name="Code">As <see cref="DrawnPrize.Code"/>.</param>
public sealed record Successor(Entrant Entrant, string Code);

/// <param name="Total">All further chances he has had in the campaign.</param>
/// <param name="Face">Where: <c>chat</c>, <c>page</c>, <c>api</c>.</param>
public sealed record ChancesTaken(Entrant Entrant, int Total, DateTimeOffset At, string Face);

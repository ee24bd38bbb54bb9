using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

/// <summary>What a take-over leaves on its way. Found codes and requests are tracked.</summary>
public interface ITakeOverStore
{
    /// <summary>The newest ticket of this person, for chat, where no token is carried. Not tracked.</summary>
    Task<VerificationTicket?> FindLatestTicketAsync(PersonId person, CancellationToken cancel);

    Task<TakeOverCode?> FindLatestCodeAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    );

    Task<TakeOverCode?> FindCodeAsync(TakeOverCodeId id, CancellationToken cancel);

    /// <summary>Codes for this member that still open something, whoever asked for them.</summary>
    Task<IReadOnlyList<TakeOverCode>> FindOpenCodesAsync(
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>Codes to this member's phone, or asked for by this person, since then; the larger number.</summary>
    Task<int> CountCodesAsync(
        PersonId person,
        MemberId member,
        DateTimeOffset since,
        CancellationToken cancel
    );

    /// <summary>Codes to be sent that are still good, oldest first. Not tracked.</summary>
    Task<IReadOnlyList<TakeOverCodeId>> FindWaitingAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    );

    /// <summary>The person's request to a counter that is not decided yet.</summary>
    Task<CounterTakeOver?> FindOpenRequestAsync(PersonId person, CancellationToken cancel);

    Task<CounterTakeOver?> FindRequestAsync(CounterTakeOverId id, CancellationToken cancel);

    void Add(TakeOverCode code);

    void Add(CounterTakeOver request);
}

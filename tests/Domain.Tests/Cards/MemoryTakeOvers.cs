using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Cards;

public sealed class MemoryTakeOvers(MemoryCards cards, MemoryWork work) : ITakeOverStore
{
    public List<TakeOverCode> Codes { get; } = [];

    public List<CounterTakeOver> Requests { get; } = [];

    public Task<VerificationTicket?> FindLatestTicketAsync(
        PersonId person,
        CancellationToken cancel
    ) => Task.FromResult(cards.Tickets.LastOrDefault(ticket => ticket.PersonId == person));

    public Task<TakeOverCode?> FindLatestCodeAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            Codes.LastOrDefault(code => code.PersonId == person && code.MemberId == member)
        );

    public Task<TakeOverCode?> FindCodeAsync(TakeOverCodeId id, CancellationToken cancel) =>
        Task.FromResult(Codes.SingleOrDefault(code => code.Id == id));

    public Task<IReadOnlyList<TakeOverCode>> FindOpenCodesAsync(
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyList<TakeOverCode>>([
            .. Codes.Where(code => code.MemberId == member && code.IsOpen(now)),
        ]);

    public Task<int> CountCodesAsync(
        PersonId person,
        MemberId member,
        DateTimeOffset since,
        CancellationToken cancel
    )
    {
        var recent = Codes.Where(code => code.AskedAt > since).ToList();
        return Task.FromResult(
            Math.Max(
                recent.Count(code => code.PersonId == person),
                recent.Count(code => code.MemberId == member)
            )
        );
    }

    public Task<IReadOnlyList<TakeOverCodeId>> FindWaitingAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyList<TakeOverCodeId>>([
            .. Codes
                .Where(code => code.State == TakeOverCodeState.Waiting && code.ExpiresAt > now)
                .Select(code => code.Id)
                .Take(limit),
        ]);

    public Task<CounterTakeOver?> FindOpenRequestAsync(PersonId person, CancellationToken cancel) =>
        Task.FromResult(Requests.SingleOrDefault(r => r.PersonId == person && r.DecidedAt is null));

    public Task<CounterTakeOver?> FindRequestAsync(
        CounterTakeOverId id,
        CancellationToken cancel
    ) => Task.FromResult(Requests.SingleOrDefault(request => request.Id == id));

    public void Add(TakeOverCode code) => work.OnSave(() => Codes.Add(code));

    public void Add(CounterTakeOver request) => work.OnSave(() => Requests.Add(request));
}

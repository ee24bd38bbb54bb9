using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Tests.Fakes;

public sealed class MemoryFans : IFanDirectory, IPersonIdentities
{
    private readonly Dictionary<FanIdentity, PersonId> people = [];

    public Task<PersonId> FindOrCreateAsync(
        FanIdentity identity,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!people.TryGetValue(identity, out var person))
        {
            people[identity] = person = PersonId.New();
        }
        return Task.FromResult(person);
    }

    public Task<FanId?> FindIdAsync(FanIdentity identity, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<PersonId?> FindAsync(FanIdentity identity, CancellationToken cancel) =>
        Task.FromResult(people.TryGetValue(identity, out var person) ? person : (PersonId?)null);

    public Task<IReadOnlyList<KnownIdentity>> OfAsync(PersonId person, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<KnownIdentity>>([
            .. people
                .Where(known => known.Value == person)
                .Select(known => new KnownIdentity(known.Key, false)),
        ]);
}

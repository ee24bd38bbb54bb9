using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class PersonHeirs(UnionDbContext db) : IPersonHeirs
{
    /// <summary>A person has a handful of WeChat identities; joins that lead in a circle end here too.</summary>
    private const int LongestLine = 16;

    public async Task<IReadOnlyDictionary<PersonId, PersonId>> OfAsync(
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    )
    {
        var heirs = persons.Distinct().ToDictionary(person => person);
        // Whoever absorbed somebody may have been absorbed himself.
        for (var step = 0; step < LongestLine; step++)
        {
            var reached = heirs.Values.Distinct().ToList();
            var joins = await db.Set<PersonJoin>()
                .Where(join => reached.Contains(join.AbsorbedId))
                .ToDictionaryAsync(join => join.AbsorbedId, join => join.IntoId, cancel);
            if (joins.Count == 0)
            {
                break;
            }
            foreach (var (person, heir) in heirs.ToList())
            {
                heirs[person] = joins.GetValueOrDefault(heir, heir);
            }
        }
        return heirs;
    }

    public async Task<IReadOnlyCollection<PersonId>> BehindAsync(
        PersonId person,
        CancellationToken cancel
    )
    {
        var all = new HashSet<PersonId> { person };
        List<PersonId> found = [person];
        while (found.Count > 0)
        {
            var absorbed = await db.Set<PersonJoin>()
                .Where(join => found.Contains(join.IntoId))
                .Select(join => join.AbsorbedId)
                .ToListAsync(cancel);
            found = absorbed.FindAll(all.Add);
        }
        return all;
    }
}

using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>
/// An act that knew a person before he was absorbed may save after it: what it left under the old
/// id is moved now.
/// </summary>
public sealed class MendJoins(IPersonStore people, MergePersons merge, IUnitOfWork work)
{
    /// <summary>No use case holds a person's id nearly as long.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromMinutes(30);

    public async Task ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var join in await people.FindJoinsSinceAsync(now - Reach, cancel))
        {
            try
            {
                await merge.MendAsync(new PersonMerge(join.AbsorbedId, join.IntoId), now, cancel);
                await work.SaveAsync(cancel);
            }
            catch (Exception race) when (race is UniqueRuleException or StaleVersionException)
            {
                // Both sides changed meanwhile; the next sweep sees how.
            }
        }
    }
}

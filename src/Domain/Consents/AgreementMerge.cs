using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Consents;

/// <summary>
/// All agreements go along. Two standing ones to the same text become one: a copy left behind would outlive the person's
/// withdrawal.
/// </summary>
public sealed class AgreementMerge(IAgreementStore agreements) : IPersonMerge
{
    /// <summary>Agreements of two persons get on with each other; nothing has to be asked.</summary>
    Task<string?> IPersonMerge.FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var from = await agreements.FindAsync(merge.Absorbed, cancel);
        var to = await agreements.FindAsync(merge.Into, cancel);
        foreach (var agreement in from)
        {
            if (to.FirstOrDefault(agreement.SaysTheSameAs) is { } same)
            {
                same.Absorb(agreement);
                agreements.Remove(agreement);
            }
            else
            {
                agreement.MoveTo(merge.Into);
            }
        }
    }

    public Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    ) => agreements.FindOwnersAsync(merges, cancel);
}

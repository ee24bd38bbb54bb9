using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Memberships.Phones;

/// <summary>Proofs go along: the phone is the same person's, whichever of his identities showed it.</summary>
public sealed class PhoneCodeMerge(IPhoneCodeStore codes) : IPersonMerge
{
    /// <summary>One person may have proven two phones.</summary>
    Task<string?> IPersonMerge.FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var code in await codes.FindOfAsync(merge.Absorbed, cancel))
        {
            code.MoveTo(merge.Into);
        }
    }

    public Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    ) => codes.FindOwnersAsync(merges, cancel);
}

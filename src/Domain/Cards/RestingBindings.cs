using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// A binding that rests comes back when its reason is over, unless the person has bound anew meanwhile: of one person, one
/// member and one card a single binding is active.
/// </summary>
internal static class RestingBindings
{
    /// <summary>Ends those of a person who is just binding, so that none comes back beside the new one.</summary>
    /// <returns>The ended ones, for the trail.</returns>
    public static async Task<IReadOnlyList<CardBinding>> GiveWayAsync(
        IBindingStore bindings,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var resting = (await bindings.FindStandingAsync(person, cancel))
            .Where(binding => binding.Status == BindingStatus.Suspended)
            .ToList();
        resting.ForEach(binding => binding.Supersede(BindingEnds.BoundAnew, now));
        return resting;
    }

    /// <summary>
    /// Whether another binding took this one's place while it rested: one that is active, or rests too and is the newer.
    /// </summary>
    public static async Task<bool> IsTakenAsync(
        IBindingStore bindings,
        CardBinding resting,
        CancellationToken cancel
    ) =>
        (await bindings.FindStandingAsync(resting.PersonId, resting.MemberId, cancel)).Any(other =>
            other.Id != resting.Id
            && (
                other.Status == BindingStatus.Active
                || (other.Status == BindingStatus.Suspended && other.BoundAt > resting.BoundAt)
            )
        );
}

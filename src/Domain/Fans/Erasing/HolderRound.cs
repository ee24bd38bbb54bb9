using System.Globalization;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Fans.Erasing;

/// <summary>Asks every room in turn and tells the trail in one line what each did.</summary>
public sealed class HolderRound(IEnumerable<IPersonalDataHolder> holders)
{
    /// <param name="fan">Null when we never met them.</param>
    internal Task<string> CloseAsync(
        FanIdentity identity,
        Fan? fan,
        DateTimeOffset now,
        CancellationToken cancel,
        bool asked = false
    ) =>
        EraseAsync(
            new(
                identity,
                fan?.Id,
                fan?.PersonId,
                PersonalDataKinds.All,
                AccountClosed: true,
                now,
                asked
            ),
            cancel
        );

    internal async Task<string> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        var told = new List<string>();
        foreach (var holder in holders)
        {
            var held = await holder.EraseAsync(erasure, cancel);
            var kept = held.Kept is null ? "" : $" (kept: {held.Kept})";
            told.Add(
                string.Create(CultureInfo.InvariantCulture, $"{holder.Room} {held.Erased}{kept}")
            );
        }
        return string.Join(", ", told);
    }
}

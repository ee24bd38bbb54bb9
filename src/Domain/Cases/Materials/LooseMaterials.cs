using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Whether somebody may send one more file: asked before a byte is read.</summary>
public sealed class LooseMaterials(
    IMaterialStore materials,
    IMaterialAllowance allowance,
    MaterialRules rules
)
{
    /// <summary>Null when nothing stands against it.</summary>
    public async Task<Refusal?> FindObstacleAsync(
        PersonId owner,
        string slot,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!Material.IsSlot(slot))
        {
            return MaterialRefusals.SlotUnknown;
        }
        if (await allowance.IsUsedUpAsync(owner, UnionCalendar.DayOf(now), cancel))
        {
            return MaterialRefusals.DayUsedUp;
        }
        var loose = await materials.FindUnattachedAsync(owner, cancel);
        return loose.Count(one => one.State != MaterialState.Refused) >= rules.LooseMaterials
            ? MaterialRefusals.TooManyLoose
            : null;
    }
}

using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Filing;

/// <summary>Which photos and files a case that is with its member has.</summary>
public sealed class CaseMaterials(IMaterialStore materials, CaseKinds kinds)
{
    public const int MostPerCase = 20;

    /// <summary>Exactly these, in the caller's unit of work. What was handed in before stays with the case, for its earlier revisions.</summary>
    /// <param name="shown">Beside them those that are not among these stay; null: none.</param>
    /// <param name="by">Whose new ones may be attached, beside those of the case's person.</param>
    /// <returns>Null: so it is.</returns>
    internal async Task<Refusal?> SetAsync(
        Case one,
        IReadOnlyList<MaterialId> wanted,
        PersonId by,
        DateTimeOffset now,
        CancellationToken cancel,
        IReadOnlyList<MaterialId>? shown = null
    )
    {
        var slots = kinds
            .Of(one)
            .Fields.Append(CounterPaper.Field)
            .Where(field => field.IsMaterial)
            .Select(field => field.Code)
            .ToHashSet();
        var attached = await materials.FindOfCaseAsync(one.Id, cancel);
        var unseen = attached.Where(material =>
            shown?.Contains(material.Id) == false && material.ReplacedAt is null
        );
        var chosen = wanted.Concat(unseen.Select(material => material.Id)).Distinct().ToList();
        if (chosen.Count > MostPerCase)
        {
            return CasesRefusals.TooManyMaterials;
        }
        foreach (var id in chosen.Where(id => attached.All(material => material.Id != id)))
        {
            var material = await materials.FindAsync(id, cancel);
            if (material is null or { State: MaterialState.Refused })
            {
                // Swept or refused since it was chosen: the rest of the form is not lost for it.
                continue;
            }
            if (
                material.CaseId is not null
                || (material.Owner != one.PersonId && material.Owner != by)
                || !slots.Contains(material.Slot)
            )
            {
                return MaterialRefusals.NotFound;
            }
            material.AttachTo(one.Id);
        }
        foreach (var material in attached)
        {
            if (chosen.Contains(material.Id))
            {
                material.StandBack(null);
            }
            else if (one.Revision > 0)
            {
                material.StandBack(now);
            }
            else
            {
                material.Detach(now);
            }
        }
        return null;
    }
}

using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cases;

/// <summary>A case as its tenant sees it, with what was read from its photos.</summary>
public sealed class CaseSubmissions(
    CaseApplicants applicants,
    ICaseStore store,
    IMaterialStore materials,
    MaterialReadings readings,
    IPersonalDataVault vault
)
{
    public async Task<CaseSubmission> OfAsync(
        Case one,
        DateTimeOffset now,
        CancellationToken cancel
    ) => await OfAsync(one, await materials.FindOfCaseAsync(one.Id, cancel), now, cancel);

    /// <param name="attached">All that is attached to it.</param>
    internal async Task<CaseSubmission> OfAsync(
        Case one,
        IReadOnlyList<Material> attached,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        new(
            one.Id,
            one.Round,
            await applicants.OfAsync(one, now, cancel),
            one.OpenForm(vault),
            [
                .. attached
                    .Where(material =>
                        material is { ReplacedAt: null, State: not MaterialState.Refused }
                    )
                    .Select(material => new CaseMaterial(
                        material.Id,
                        material.Slot,
                        material.State == MaterialState.Ready,
                        readings.Open(material)
                    )),
            ],
            one.Revision,
            one.BegunAt,
            one.FiledBy is not null
        )
        {
            Member = one.MemberId,
            OpenUntil = one.State == CaseState.Returned ? one.OpenUntil : null,
        };

    /// <summary>With what it shares with other cases.</summary>
    internal async Task<CaseSubmission> CompareAsync(
        Case one,
        CaseSubmission submission,
        IReadOnlyList<Material> attached,
        IReadOnlyList<Case> clashing,
        CancellationToken cancel
    ) =>
        submission with
        {
            Clashes = [.. clashing.Select(other => new CaseClash(other.Id, other.Number))],
            Twins = await TwinsAsync(one, attached, cancel),
        };

    private async Task<IReadOnlyList<CaseTwin>> TwinsAsync(
        Case one,
        IReadOnlyList<Material> attached,
        CancellationToken cancel
    )
    {
        var found = new List<(string Slot, MaterialTwin Twin)>();
        foreach (var material in attached.Where(material => material.ReplacedAt is null))
        {
            var alike = await AlikeAsync(material, cancel);
            found.AddRange(
                alike
                    .Where(twin => twin.CaseId is { } other && other != one.Id)
                    .Select(twin => (material.Slot, twin))
            );
        }
        if (found.Count == 0)
        {
            return [];
        }
        var numbers = await store.FindRivalsAsync(
            one,
            [.. found.Select(pair => pair.Twin.CaseId!.Value).Distinct()],
            cancel
        );
        return
        [
            .. found
                .Where(pair => numbers.ContainsKey(pair.Twin.CaseId!.Value))
                .Select(pair => new CaseTwin(
                    pair.Slot,
                    pair.Twin.CaseId!.Value,
                    numbers[pair.Twin.CaseId!.Value],
                    pair.Twin.Distance
                )),
        ];
    }

    /// <summary>The same file, or else pictures that look like it; papers of one print all do.</summary>
    private async Task<IReadOnlyList<MaterialTwin>> AlikeAsync(
        Material material,
        CancellationToken cancel
    )
    {
        var same = material.Sha256 is { } digest
            ? await materials.FindSameAsync(digest, material.Id, cancel)
            : [];
        return
            same.Count == 0
            && material.Slot != CounterPaper.Field.Code
            && material.PerceptualHash is { } hash
            ? await materials.FindAlikeAsync(hash, material.Id, cancel)
            : same;
    }
}

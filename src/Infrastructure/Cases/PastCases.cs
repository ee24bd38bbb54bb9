using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class PastCases(
    UnionDbContext db,
    MaterialReadings readings,
    IPersonalDataVault vault
) : IPastCases
{
    private const int Page = 500;

    /// <summary>One state after the other: so an index gives each page in order.</summary>
    private static readonly CaseState[] States =
    [
        .. Enum.GetValues<CaseState>()
            .Where(state => state is not (CaseState.Draft or CaseState.Withdrawn)),
    ];

    public async IAsyncEnumerable<IReadOnlyList<PastCase>> ReadAsync(
        string kind,
        string round,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        foreach (var state in States)
        {
            var all = db.Set<Case>()
                .AsNoTracking()
                .Where(one => one.Kind == kind && one.Round == round)
                .Where(one => one.State == state && one.Revision > 0)
                // Emptied at its member's wish: there is nothing left to judge.
                .Where(one => one.ErasedAt == null);
            DateTimeOffset? from = null;
            var seen = 0;
            while (true)
            {
                var left = from is null ? all : all.Where(one => one.SubmittedAt >= from);
                var rows = await left.OrderBy(one => one.SubmittedAt)
                    .ThenBy(one => one.Id)
                    .Skip(seen)
                    .Take(Page)
                    .ToListAsync(cancel);
                if (rows.Count == 0)
                {
                    break;
                }
                yield return await DescribeAsync(rows, cancel);
                var last = rows[^1].SubmittedAt;
                // Several may have come in the same instant: those that were read are passed over.
                seen = rows.Count(one => one.SubmittedAt == last) + (last == from ? seen : 0);
                from = last;
            }
        }
    }

    private async Task<IReadOnlyList<PastCase>> DescribeAsync(
        List<Case> rows,
        CancellationToken cancel
    )
    {
        var ids = rows.Select(one => (CaseId?)one.Id).ToList();
        var materials = await db.Set<Material>()
            .AsNoTracking()
            .Where(material => ids.Contains(material.CaseId) && material.ReplacedAt == null)
            .Where(material => material.State != MaterialState.Refused)
            .ToListAsync(cancel);
        var byCase = materials.ToLookup(material => material.CaseId!.Value);
        return [.. rows.Select(one => Describe(one, byCase[one.Id]))];
    }

    private PastCase Describe(Case one, IEnumerable<Material> materials) =>
        new(
            new(
                one.Id,
                one.Round,
                new(one.PersonId, one.MemberId, one.UnitId, null),
                one.OpenForm(vault),
                [
                    .. materials.Select(material => new CaseMaterial(
                        material.Id,
                        material.Slot,
                        material.State == MaterialState.Ready,
                        readings.Open(material)
                    )),
                ],
                one.Revision - 1,
                one.BegunAt,
                one.FiledBy is not null
            ),
            DecisionOf(one.State),
            one.AmountCents,
            one.SubmittedAt ?? one.ChangedAt
        );

    private static bool? DecisionOf(CaseState state) =>
        state switch
        {
            CaseState.Approved
            or CaseState.Batched
            or CaseState.Paid
            or CaseState.PayFailed
            or CaseState.Completed => true,
            CaseState.Rejected or CaseState.Recovered or CaseState.Lapsed => false,
            _ => null,
        };
}

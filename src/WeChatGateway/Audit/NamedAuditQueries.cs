using System.Runtime.CompilerServices;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Audit;

namespace WeChatUnion.Gateway.Audit;

/// <summary>The trail's lines with the names of staff and unions, asked for a page at a time.</summary>
internal sealed class NamedAuditQueries(
    AuditQueries lines,
    IStaffNames staff,
    IUnionDirectory unions
)
{
    private const int NamedTogether = 500;

    /// <summary>Newest first.</summary>
    public async Task<Outcome<PageOf<AuditLineShown>>> AnswerAsync(
        StaffScope scope,
        AuditQuestion question,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var search = await question.ReadAsync(scope, staff, unions, cancel);
        if (!search.Succeeded)
        {
            return search.Refusal;
        }
        var found = await lines.SearchAsync(scope, search.Value, page, cancel);
        return new PageOf<AuditLineShown>(await NameAsync(found.Items, cancel), found.Total);
    }

    /// <summary>Null when there is no such line in the scope.</summary>
    public async Task<AuditLineShown?> FindAsync(
        StaffScope scope,
        long id,
        CancellationToken cancel
    ) =>
        await lines.FindAsync(scope, id, cancel) is { } line
            ? (await NameAsync([line], cancel)).Single()
            : null;

    /// <summary>See <see cref="AuditQueries.ExportAsync"/>.</summary>
    public async IAsyncEnumerable<AuditLineShown> ExportAsync(
        StaffScope scope,
        AuditSearch search,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var some = new List<AuditLine>(NamedTogether);
        await foreach (var line in lines.ExportAsync(scope, search, cancel))
        {
            some.Add(line);
            if (some.Count == NamedTogether)
            {
                foreach (var named in await NameAsync(some, cancel))
                {
                    yield return named;
                }
                some.Clear();
            }
        }
        foreach (var named in await NameAsync(some, cancel))
        {
            yield return named;
        }
    }

    private async Task<IReadOnlyList<AuditLineShown>> NameAsync(
        IReadOnlyList<AuditLine> some,
        CancellationToken cancel
    )
    {
        var people = await staff.FindAsync(
            [
                .. some.Where(line => line.Actor == ActorKind.Staff)
                    .Select(line => line.ActorId)
                    .OfType<Guid>()
                    .Select(id => new StaffAccountId(id)),
            ],
            cancel
        );
        var places = await unions.FindAsync(
            [.. some.Select(UnionOf).OfType<UnionOrganizationId>().Distinct()],
            cancel
        );
        return
        [
            .. some.Select(line => new AuditLineShown(
                line,
                AuditWords.ActorOf(line, people),
                UnionOf(line) is { } union ? places.GetValueOrDefault(union)?.Name : null
            )),
        ];
    }

    /// <summary>A path's last segment is the union's own id.</summary>
    private static UnionOrganizationId? UnionOf(AuditLine line) =>
        line.UnionPath?.TrimEnd('/').Split('/')[^1] is { } segment
        && Guid.TryParse(segment, out var id)
            ? new UnionOrganizationId(id)
            : null;
}

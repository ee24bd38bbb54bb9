using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Audit;

/// <summary>
/// Before lines leave the system it is written down who took them and by which search. Answers the scope the export
/// has to be read with.
/// </summary>
public sealed class BeginAuditExport(IAuditTrail trail, IUnitOfWork work)
{
    public const string Act = "audit.exported";

    public async Task<Outcome<StaffScope>> ExecuteAsync(
        StaffActor actor,
        AuditSearch search,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var scope = actor.ScopeOf(AuditActs.Export);
        if (scope.IsEmpty)
        {
            return StaffRefusals.NotAllowed;
        }
        trail.Record(
            new AuditEntry(
                Act,
                ActorKind.Staff,
                actor.Id.Value,
                "audit:search",
                now,
                Words(search),
                    // Where all of it lies in one subtree it is that union's business too.
                    search.UnionPath
                        is { } path
                    && scope.Covers(path)
                        ? path
                    : scope.Paths is [var only] ? only
                    : null
            )
        );
        await work.SaveAsync(cancel);
        return scope;
    }

    /// <summary>
    /// What was searched for, at most 200 characters. What somebody typed may be anything, also a card's number: of a
    /// subject only a digest is kept, of an act only what may be one.
    /// </summary>
    private static string Words(AuditSearch search)
    {
        var words = string.Join(
            ' ',
            new[]
            {
                search.From is { } from ? $"from={Day(from)}" : null,
                search.To is { } to ? $"to={Day(to)}" : null,
                search.ActorId is { } id ? $"actor={id:N}" : null,
                search.Act is { } act && act.All(IsOfAnAct) ? $"act={act}" : null,
                search.Subject is { } subject ? $"subject#{Digest(subject)}" : null,
            }.OfType<string>()
        );
        return words.Length <= AuditRow.MaxNoteLength ? words : words[..AuditRow.MaxNoteLength];
    }

    private static bool IsOfAnAct(char letter) => letter is (>= 'a' and <= 'z') or '.' or '-';

    private static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans.Privacy;

/// <summary>The same as <see cref="ShowOwnData"/> shows, to be taken along: each time is a line of the trail.</summary>
public sealed class ExportOwnData(
    ShowOwnData show,
    IFanDirectory fans,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task<IReadOnlyList<OwnDataSection>> ExecuteAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var sections = await show.ExecuteAsync(fan, now, cancel);
        if (await fans.FindAsync(fan, cancel) is { } person)
        {
            audit.Record(
                new(
                    "fans.own-data-exported",
                    ActorKind.Person,
                    person.Value,
                    $"person:{person.Value}",
                    now,
                    string.Create(CultureInfo.InvariantCulture, $"sections {sections.Count}")
                )
            );
            await work.SaveAsync(cancel);
        }
        return sections;
    }
}

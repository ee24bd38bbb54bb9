using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Members.Standing;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Bulk;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>Writes one block in one transaction; between two blocks every other writer has its turn.</summary>
internal sealed class BlockWriter(
    UnionUnitOfWork work,
    BulkWriter bulk,
    KnownMembers members,
    IPersonalDataVault vault,
    ImportLease lease,
    ImportTrail trail,
    TimeProvider clock,
    IServiceProvider services
)
{
    private static readonly string[] Written =
    [
        nameof(Member.OrganizationId),
        nameof(Member.Name),
        nameof(Member.MaskedName),
        nameof(Member.IdNumber),
        nameof(Member.IdNumberIndex),
        nameof(Member.NamesakeIndex),
        nameof(Member.Phone),
        nameof(Member.PhoneIndex),
        nameof(Member.State),
        nameof(Member.StateReason),
        nameof(Member.StateSince),
        nameof(Member.ImportDigest),
        nameof(Member.Version),
    ];

    /// <param name="rows">Of the block, those that were found good and are not as they were.</param>
    /// <param name="path">Of the union the file is for.</param>
    /// <exception cref="UniqueRuleException">Somebody added one of these members meanwhile: prepare again.</exception>
    /// <exception cref="StaleVersionException">
    /// Somebody changed one of them meanwhile, or ended its union: prepare again.
    /// </exception>
    /// <exception cref="ImportBusyException">Another import has taken the lease: nothing of the block is written.</exception>
    public async Task WriteAsync(
        PreparedBlock block,
        List<PreparedRow> rows,
        UnionBook unions,
        ChangeOrigin origin,
        ImportRequest request,
        string? path,
        CancellationToken cancel
    )
    {
        await work.BeginAsync(cancel);
        try
        {
            await members.HoldUnionsAsync(rows.Select(row => row.Entry.Union!.Value), cancel);
            await bulk.InsertAsync([.. rows.Select(row => row.New).OfType<Member>()], cancel);
            await ChangeAsync(rows.FindAll(row => row.New is null), unions, origin, cancel);
            var writing = new RegisterWriting(bulk, services, origin.By, origin.At);
            for (var i = 0; i < block.Parts.Count; i++)
            {
                await block
                    .Parts[i]
                    .WriteAsync([.. rows.Select(row => row.Parts[i])], writing, cancel);
            }
            trail.RecordBlock(request, rows, path);
            if (!await lease.KeepAsync(request.Holder, clock.GetUtcNow(), cancel))
            {
                throw new ImportBusyException();
            }
            await work.SaveAsync(cancel);
            work.Context.ChangeTracker.Clear();
        }
        catch
        {
            await work.RollbackAsync();
            throw;
        }
    }

    private async Task ChangeAsync(
        List<PreparedRow> rows,
        UnionBook unions,
        ChangeOrigin origin,
        CancellationToken cancel
    )
    {
        if (rows.Count == 0)
        {
            return;
        }
        var found = (
            await members.ReadAsync([.. rows.Select(row => row.Known!.Id)], cancel)
        ).ToDictionary(member => member.Id);
        var (changes, log) = (new List<BulkChange>(rows.Count), new List<MemberChange>());
        var entries = new EntryChanges(unions, vault);
        foreach (var row in rows)
        {
            var member = found[row.Known!.Id];
            if (member.Version != row.Known.Version)
            {
                // Transferred or merged, perhaps: no longer what the row was found good for.
                throw new StaleVersionException(
                    new DbUpdateConcurrencyException("A member changed since the block was read.")
                );
            }
            var before = member.Version;
            log.AddRange(entries.Apply(member, row.Entry, row.SaysPhone, origin));
            member.CameFrom(row.Digest);
            changes.Add(new BulkChange(member, before));
        }
        await bulk.UpdateAsync(changes, Written, cancel);
        await bulk.InsertAsync(log, cancel);
        await bulk.InsertAsync(
            [
                .. log.Where(change =>
                        change.Field
                            is MemberField.State
                                or MemberField.Organization
                                or MemberField.Phone
                    )
                    .Select(change => change.MemberId)
                    .Distinct()
                    .Select(id => StandingChange.Of(id, origin.At)),
            ],
            cancel
        );
    }
}

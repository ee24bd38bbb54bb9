using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Infrastructure.Members.Contracts;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>All the work on a block that needs no lock: understanding, look-ups, sealing. Blocks are prepared beside each other.</summary>
internal sealed class BlockPreparation(
    KnownMembers members,
    IEnumerable<IRegisterPart> parts,
    IPersonalDataVault vault
)
{
    private const int DigestLength = 32;
    private const string DigestPurpose = "register-row";
    private readonly IRegisterPart[] parts = [.. parts];

    public async Task<PreparedBlock> PrepareAsync(
        RowBlock block,
        UnionBook unions,
        ImportReach? reach,
        CancellationToken cancel
    )
    {
        var reader = new EntryReader(unions);
        var rows = new List<PreparedRow>(block.Count);
        for (var i = 0; i < block.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            rows.Add(Read(block, i, reader));
        }
        await CompareAsync(rows, reach, cancel);
        var fresh = rows.FindAll(row => row.Faults.Count == 0 && !row.IsUnchanged);
        fresh.ForEach(row =>
        {
            var id = row.Known?.Id ?? MemberId.New();
            row.Parts.ForEach(part => part.Member = id);
            row.New = row.Known is null ? Register(id, row) : null;
        });
        for (var i = 0; i < parts.Length; i++)
        {
            await parts[i].PrepareAsync([.. fresh.Select(row => row.Parts[i])], cancel);
        }
        return new PreparedBlock(block, rows, parts);
    }

    private PreparedRow Read(RowBlock block, int index, EntryReader reader)
    {
        var (cells, faults) = (block.Row(index), new List<RowFault>(0));
        var entry = reader.Read(cells, faults);
        var row = new PreparedRow(block.Places[index], entry, faults)
        {
            SaysPhone = cells[MemberColumns.Phone] is not null,
            Key = entry.Document is { } number
                ? vault.Blind(number.Reveal(), Member.IdNumberPurpose)
                : null,
        };
        foreach (var part in parts)
        {
            var own = new PartRow(cells, faults);
            part.Read(own);
            row.Parts.Add(own);
        }
        if (faults.Count == 0)
        {
            var text = string.Join('\n', row.Parts.Select(part => part.Normalised));
            row.Digest = vault
                .Blind($"{entry.Normalised(row.SaysPhone)}\n{text}", DigestPurpose)
                .Value[..DigestLength];
        }
        return row;
    }

    private async Task CompareAsync(
        List<PreparedRow> rows,
        ImportReach? reach,
        CancellationToken cancel
    )
    {
        var keys = rows.Select(row => row.Key).OfType<BlindIndex>();
        var known = (await members.FindAsync(keys, cancel)).ToDictionary(one => one.Key);
        foreach (var row in rows.Where(row => row.Key is not null))
        {
            row.Known = known.GetValueOrDefault(row.Key!.Value);
        }
        reach?.Mark(rows);
        foreach (var row in rows.Where(row => row.Known is { State: MemberState.Merged }))
        {
            row.Faults.Add(ImportFaults.MemberMerged);
        }
    }

    private Member Register(MemberId id, PreparedRow row)
    {
        var entry = row.Entry;
        var member = Member.Register(
            id,
            entry.Union!.Value,
            entry.Name!,
            entry.Document!,
            entry.Phone,
            vault
        );
        if (entry.State is { } state && state != MemberState.InMembership)
        {
            member.ChangeState(state);
        }
        member.CameFrom(row.Digest);
        return member;
    }
}

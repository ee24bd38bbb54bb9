using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Infrastructure.Persistence.Bulk;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>What a run carries from block to block, in the order of the file.</summary>
internal sealed class RunState(
    ImportRequest request,
    IReadOnlyCollection<UnionOrganization> unions,
    ImportReach? reach,
    ChangeOrigin origin,
    BlockWriter writer,
    BulkWriter bulk,
    ErrorFile errors,
    long before,
    IProgress<ImportProgress> progress
) : IAsyncDisposable
{
    /// <summary>Somebody else may be faster a few times; not for ever.</summary>
    private const int Tries = 5;

    private readonly RowPlaces places = new();
    private readonly RowTable members = new();
    private readonly RowTable once = new();

    public ImportRequest Request => request;

    /// <summary>As they were when the run began, or when a block last met another tree.</summary>
    public UnionBook Unions { get; private set; } = BookOf(unions, reach);

    /// <summary>Null: rows may be of any union.</summary>
    public ImportReach? Reach { get; private set; } = reach;

    public ImportCounts Counts { get; private set; } = new();

    /// <summary>Members the register had before a full file.</summary>
    public long Before => before;

    /// <summary>Goes on with the tree as it is now.</summary>
    /// <exception cref="Tables.UnusableFileException">The union the file was for is no longer active.</exception>
    public void Follow(IReadOnlyCollection<UnionOrganization> all)
    {
        Reach = ImportReach.Of(all, request.Below);
        Unions = BookOf(all, Reach);
    }

    /// <summary>Names what is wrong, writes the rest, counts.</summary>
    /// <param name="again">Prepares a block anew on what the database holds now.</param>
    public async Task SettleAsync(
        PreparedBlock block,
        Func<RowBlock, Task<PreparedBlock>> again,
        CancellationToken cancel
    )
    {
        var numbers = block.Rows.ConvertAll(row => places.Add(row.Place));
        for (var i = 0; i < block.Rows.Count; i++)
        {
            FindRepeated(block.Rows[i], numbers[i]);
        }
        var refused = block.Rows.ConvertAll(row => row.Faults.Count > 0);
        for (var tries = 1; ; tries++)
        {
            var rows = Good(block, refused).FindAll(row => !row.IsUnchanged);
            try
            {
                if (rows.Count > 0 && !request.DryRun)
                {
                    await writer.WriteAsync(
                        block,
                        rows,
                        Unions,
                        origin,
                        request,
                        Reach?.Path,
                        CancellationToken.None
                    );
                }
                break;
            }
            catch (Exception race)
                when (race is UniqueRuleException or StaleVersionException && tries < Tries)
            {
                cancel.ThrowIfCancellationRequested();
                block = await Merge(block, again);
                refused = block.Rows.ConvertAll(row => row.Faults.Count > 0);
            }
        }
        await CountAsync(block);
    }

    public ValueTask CloseAsync() => bulk.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await errors.DisposeAsync();
        await bulk.DisposeAsync();
    }

    /// <summary>Of what a row may name: the codes and names of other districts are nothing it may find out.</summary>
    private static UnionBook BookOf(
        IReadOnlyCollection<UnionOrganization> all,
        ImportReach? reach
    ) => UnionBook.Of(reach is null or { IsWhole: true } ? all : [.. all.Where(reach.Knows)]);

    private static List<PreparedRow> Good(PreparedBlock block, List<bool> refused) =>
        [.. block.Rows.Where((_, i) => !refused[i])];

    /// <summary>What was found wrong before stays wrong.</summary>
    private static async Task<PreparedBlock> Merge(
        PreparedBlock old,
        Func<RowBlock, Task<PreparedBlock>> again
    )
    {
        var fresh = await again(old.Source);
        for (var i = 0; i < old.Rows.Count; i++)
        {
            var known = fresh.Rows[i].Faults;
            known.AddRange(old.Rows[i].Faults.Where(fault => !known.Contains(fault)));
        }
        return fresh;
    }

    private void FindRepeated(PreparedRow row, int number)
    {
        Find(members, MemberColumns.IdNumber, row.Key);
        row.IsRepeated =
            row.Faults.Count > 0 && row.Key is { } own && members.Find(own) is not null;
        foreach (var part in row.Parts)
        {
            Find(once, part.Once?.Column ?? MemberColumns.IdNumber, part.Once?.Key);
        }
        if (row.Faults.Count == 0)
        {
            members.FirstOrAdd(row.Key!.Value, number);
            foreach (var key in row.Parts.Select(part => part.Once?.Key).OfType<BlindIndex>())
            {
                once.FirstOrAdd(key, number);
            }
        }

        void Find(RowTable table, RegisterColumn column, BlindIndex? key)
        {
            if (key is { } some && table.Find(some) is { } first)
            {
                row.Faults.Add(ImportFaults.Repeated(column, places[first]));
            }
        }
    }

    private async Task CountAsync(PreparedBlock block)
    {
        var (added, changed, unchanged, refused, present) = (0, 0, 0, 0, 0);
        foreach (var row in block.Rows)
        {
            present += row.Known is null || row.IsRepeated ? 0 : 1;
            if (row.Faults.Count > 0)
            {
                refused++;
                await errors.WriteAsync(row.Place, row.Faults);
            }
            else if (row.IsUnchanged)
            {
                unchanged++;
            }
            else
            {
                _ = row.Known is null ? added++ : changed++;
            }
        }
        Counts = new(
            Counts.Rows + block.Rows.Count,
            Counts.Added + added,
            Counts.Changed + changed,
            Counts.Unchanged + unchanged,
            Counts.Refused + refused,
            Counts.Present + present
        );
        progress.Report(new ImportProgress(Counts, block.Source.Fraction));
    }
}

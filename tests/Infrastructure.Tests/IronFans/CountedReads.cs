using System.Data.Common;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>How often something was asked past EF.</summary>
internal sealed class CountedReads(HotReads reads) : HotReads
{
    public int Asked { get; private set; }

    public override ValueTask<T?> FirstAsync<T>(
        string sql,
        object[] values,
        Func<DbDataReader, T> map,
        CancellationToken cancel
    )
        where T : class
    {
        Asked++;
        return reads.FirstAsync(sql, values, map, cancel);
    }

    public override ValueTask<List<T>> AllAsync<T>(
        string sql,
        object[] values,
        Func<DbDataReader, T> map,
        CancellationToken cancel,
        TimeSpan? patience = null
    )
    {
        Asked++;
        return reads.AllAsync(sql, values, map, cancel);
    }
}

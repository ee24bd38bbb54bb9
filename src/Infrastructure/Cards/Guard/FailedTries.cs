using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Cards.Guard;

internal sealed class FailedTries(IHotWriter writer, SqlDialect dialect) : IFailedTries
{
    private readonly string count = dialect.InsertOrUpdate(
        FailedTryRowMapping.Table,
        ["bucket", "address", "fan", "target", "wrong", "stopped", "first_at", "last_at"],
        ["bucket", "address", "fan", "target"],
        "wrong = {old}.wrong + @p4, stopped = {old}.stopped + @p5, last_at = @p7"
    );

    public Task AddAsync(FailedTry failed, CancellationToken cancel) =>
        writer.WriteAsync([
            new HotStatement(
                count,
                [
                    FailedTryRow.BucketOf(failed.At),
                    failed.Address.Value,
                    failed.Fan.Value,
                    failed.Target.Value,
                    failed.WasChecked ? 1 : 0,
                    failed.WasChecked ? 0 : 1,
                    dialect.Time(failed.At),
                    dialect.Time(failed.At),
                ]
            ),
        ]);
}

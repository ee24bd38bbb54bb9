using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Staff;

/// <summary>One conditional update a try: however many come at once, the row lets five through.</summary>
internal sealed class SignInTries(IHotWriter writer, SqlDialect dialect) : ISignInTries
{
    private const string Begin = $"""
        UPDATE {StaffAccount.Table} SET failed_tries = failed_tries + 1,
            locked_until = CASE WHEN failed_tries + 1 >= @p2 THEN @p3 ELSE NULL END
        WHERE id = @p0 AND (locked_until IS NULL OR locked_until <= @p1)
        """;

    private const string GiveBack = $"""
        UPDATE {StaffAccount.Table} SET failed_tries = failed_tries - 1, locked_until = NULL
        WHERE id = @p0 AND failed_tries > 0
        """;

    private const string Unlock =
        $"UPDATE {StaffAccount.Table} SET failed_tries = 0, locked_until = NULL WHERE id = @p0";

    private const string SignedIn = $"""
        UPDATE {StaffAccount.Table} SET failed_tries = 0, locked_until = NULL, last_signed_in_at = @p1
        WHERE id = @p0
        """;

    public async Task<bool> TryBeginAsync(StaffAccountId account, DateTimeOffset now) =>
        await writer.WriteAsync([
            new HotStatement(
                Begin,
                [
                    account.Value,
                    dialect.Time(now),
                    ISignInTries.Limit,
                    dialect.Time(now + ISignInTries.Lock),
                ],
                RowRule.One
            ),
        ]) == WriteResult.Committed;

    public Task GiveBackAsync(StaffAccountId account) =>
        writer.WriteAsync([new HotStatement(GiveBack, [account.Value])]);

    public Task ClearAsync(StaffAccountId account, DateTimeOffset? signedInAt) =>
        writer.WriteAsync([
            signedInAt is { } at
                ? new HotStatement(SignedIn, [account.Value, dialect.Time(at)])
                : new HotStatement(Unlock, [account.Value]),
        ]);
}

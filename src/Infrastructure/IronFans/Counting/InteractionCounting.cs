using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.IronFans.Counting;

/// <summary>
/// The statements callbacks are counted with, in the transaction of a use case: last in it, so that what many write at once is held
/// for the commit alone.
/// </summary>
internal sealed class InteractionCounting(UnionUnitOfWork work, HotWriteStatements statements)
    : ICountInteractions
{
    public void Count(Interaction interaction)
    {
        // Looked up now: the rules may have to be read, which no open transaction should wait for.
        var meet = statements.For(new MeetFan(interaction.Fan, interaction.At));
        var once = interaction.WritesOnce().Select(statements.For).ToList();
        work.AfterSave(async () =>
        {
            await work.ExecuteAsync(meet);
            foreach (var statement in once)
            {
                if (await work.ExecuteAsync(statement) == 0 && statement.Rule == RowRule.Key)
                {
                    return;
                }
            }
        });
    }
}

using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>Two nodes of the product over one database.</summary>
internal sealed class TwoStages : IAsyncDisposable
{
    private readonly TestDatabase database;

    private TwoStages(TestDatabase database, GatewayStage first, GatewayStage second) =>
        (this.database, First, Second) = (database, first, second);

    public GatewayStage First { get; }

    public GatewayStage Second { get; }

    public static async Task<TwoStages> StartAsync(
        DatabaseProvider provider,
        Action<StageSetup> arrange
    )
    {
        var database = await TestDatabase.MigratedAsync(provider);
        var first = await StartOneAsync(database, arrange);
        return new TwoStages(database, first, await StartOneAsync(database, arrange));
    }

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
        await database.DisposeAsync();
    }

    private static Task<GatewayStage> StartOneAsync(
        TestDatabase database,
        Action<StageSetup> arrange
    ) =>
        GatewayStage.StartAsync(setup =>
        {
            setup.Database = database;
            setup.Clock = null;
            arrange(setup);
        });
}

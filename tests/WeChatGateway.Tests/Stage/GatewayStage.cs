using System.Net.Http.Headers;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WeChat.Callbacks;
using WeChatUnion.Domain.Conversations.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Conversations;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>The gateway on a database of its own, with WeChat's end of the callback in the test's hand.</summary>
internal sealed class GatewayStage : IAsyncDisposable
{
    public const string OfficialAccountPath = "/wechat/official-account";
    public const string MiniProgramPath = "/wechat/mini-program";
    private readonly StageSetup setup;
    private readonly GatewayFactory factory;
    private readonly TestDatabase? ownDatabase;
    private readonly string folder;
    private bool stopped;

    private GatewayStage(StageSetup setup, TestDatabase? ownDatabase, string folder)
    {
        this.setup = setup;
        this.folder = folder;
        this.ownDatabase = ownDatabase;
        setup.Settings.TryAdd("Logs:Folder", folder);
        setup.Settings.TryAdd("Audit:HeadsDirectory", Path.Combine(folder, "audit-heads"));
        setup.Settings.TryAdd("Storage:Root", MaterialFolder);
        setup.Chat += Chat.Map;
        factory = new GatewayFactory(setup);
        if (setup.UsesKestrel)
        {
            factory.UseKestrel(0);
            factory.StartServer();
        }
        Http = factory.CreateClient(
            new() { AllowAutoRedirect = false, BaseAddress = factory.ClientOptions.BaseAddress }
        );
        Http.Timeout = TimeSpan.FromSeconds(20);
    }

    public HttpClient Http { get; }

    public StageChat Chat { get; } = new();

    public StageClock Clock => setup.Clock!;

    public string LogFolder => folder;

    public string MaterialFolder => Path.Combine(folder, "materials");

    /// <summary>Of a stage on the embedded database.</summary>
    public string DatabaseFile =>
        new SqliteConnectionStringBuilder(ownDatabase!.ConnectionString).DataSource;

    public DateTimeOffset Now => (setup.Clock ?? TimeProvider.System).GetUtcNow();

    public CallbackSender OfficialAccount { get; } = new(StageSetup.OfficialAccount);

    public CallbackSender MiniProgram { get; } = new(StageSetup.MiniProgram);

    public static async Task<GatewayStage> StartAsync(Action<StageSetup>? arrange = null)
    {
        var setup = new StageSetup();
        arrange?.Invoke(setup);
        var own = setup.Database is null ? await TestDatabase.MigratedAsync(setup.Engine) : null;
        foreach (var (key, value) in (setup.Database ?? own!).Settings)
        {
            setup.Settings.TryAdd(key, value);
        }
        var folder = Directory.CreateTempSubdirectory("union-stage-");
        try
        {
            return new GatewayStage(setup, own, folder.FullName);
        }
        catch
        {
            // A test of a start that fails leaves nothing behind either.
            folder.Delete(recursive: true);
            await (own?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    public T Service<T>()
        where T : notnull => factory.Services.GetRequiredService<T>();

    /// <summary>A delivery to the official account in safe mode, as WeChat makes it.</summary>
    public Task<StageAnswer> SayAsync(string clear, CallbackMode mode = CallbackMode.Safe) =>
        SendAsync(OfficialAccountPath, OfficialAccount, clear, mode);

    public Task<StageAnswer> SayToMiniProgramAsync(string clear) =>
        SendAsync(MiniProgramPath, MiniProgram, clear, CallbackMode.Safe);

    public async Task<StageAnswer> SendAsync(
        string path,
        CallbackSender sender,
        string clear,
        CallbackMode mode
    )
    {
        var nonce = Guid.NewGuid().ToString("N")[..10];
        var signed = sender.Push(mode, Encoding.UTF8.GetBytes(clear), Now, nonce);
        return await PostAsync($"{path}?{signed.QueryString}", signed.Body, signed.ContentType);
    }

    public async Task<StageAnswer> PostAsync(string address, byte[] body, string contentType)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await Http.PostAsync(new Uri(address, UriKind.Relative), content);
        return new StageAnswer(
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsByteArrayAsync(),
            address.StartsWith(MiniProgramPath, StringComparison.Ordinal)
                ? MiniProgram
                : OfficialAccount
        );
    }

    public Task<List<InboxRecord>> InboxAsync(string openId) =>
        ReadAsync(db =>
            db.Set<InboxRecord>()
                .AsNoTracking()
                .Where(record => record.OpenId == openId)
                .OrderBy(record => record.Id)
                .ToListAsync()
        );

    public Task<List<OutboxMessage>> OutboxAsync(string openId) =>
        ReadAsync(db =>
            db.Set<OutboxMessage>()
                .AsNoTracking()
                .Where(message => message.OpenId == openId)
                .OrderBy(message => message.Id)
                .ToListAsync()
        );

    public async Task<Conversation> ConversationAsync(string openId) =>
        await Service<ConversationReads>()
            .FindAsync(
                new FanIdentity(StageSetup.OfficialAccount.AppId, openId),
                Now,
                CancellationToken.None
            );

    public async Task<T> ReadAsync<T>(Func<UnionDbContext, Task<T>> read)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<UnionDbContext>());
    }

    public async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    /// <summary>As an operator stops it: ends when the host has stopped by itself.</summary>
    public Task ShutDownAsync()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var lifetime = Service<IHostApplicationLifetime>();
        lifetime.ApplicationStopped.Register(stopped.SetResult);
        lifetime.StopApplication();
        return stopped.Task;
    }

    public async Task StopAsync()
    {
        stopped = true;
        await factory.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!stopped)
        {
            await StopAsync();
        }
        if (ownDatabase is not null)
        {
            await ownDatabase.DisposeAsync();
        }
        Directory.Delete(folder, recursive: true);
    }
}

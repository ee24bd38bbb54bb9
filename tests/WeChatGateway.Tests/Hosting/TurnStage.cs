using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Gateway.Cases.Materials;
using WeChatUnion.Gateway.Hosting.Crowds;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>A gateway that works on one request at a time, and on one that asks WeChat.</summary>
internal sealed class TurnStage : IAsyncDisposable
{
    /// <summary>A query: once the request has its turn, its work goes on until <see cref="EndWork"/>.</summary>
    public const string AtWork = "?at-work";

    /// <summary>Waits for nobody else.</summary>
    public const string Quick = "/api/v1/cases";

    private readonly ApiStage stage;
    private readonly Work work;

    private TurnStage(ApiStage stage, Work work) => (this.stage, this.work) = (stage, work);

    public GatewayStage Gateway => stage.Gateway;

    public Turns Turns => Gateway.Service<Turns>();

    public static async Task<TurnStage> StartAsync(int waiting, Action<StageSetup>? arrange = null)
    {
        var work = new Work();
        var stage = await ApiStage.StartAsync(setup =>
        {
            setup.UsesKestrel = true;
            setup.Settings["Site:RequestsAtWork"] = "1";
            setup.Settings["Site:RequestsWaiting"] = $"{waiting}";
            setup.Settings["Site:UploadsAtOnce"] = "10";
            setup.Services = services => services.AddSingleton<IAuthorizationHandler>(work);
            arrange?.Invoke(setup);
        });
        return new(stage, work);
    }

    public Task<ApiPhone> NewUserAsync() => stage.NewUserAsync();

    public void EndWork() => work.End();

    public Task UntilAsync(Func<Turns, bool> holds) =>
        Until.TrueAsync(
            () => Task.FromResult(holds(Turns)),
            "requests stand where the test wants them"
        );

    /// <summary>So many files come in, and none of them holds a place for that.</summary>
    public Task UploadsComeInAsync(int number) =>
        UntilAsync(turns => Gateway.Service<Uploads>().UnderWay == number && turns.Free.Quick == 1);

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    private sealed class Work : IAuthorizationHandler
    {
        private readonly TaskCompletionSource ended = new();

        public void End() => ended.SetResult();

        public Task HandleAsync(AuthorizationHandlerContext context) =>
            context.Resource is HttpContext http && http.Request.QueryString.Value == AtWork
                ? ended.Task
                : Task.CompletedTask;
    }
}

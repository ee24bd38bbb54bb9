using Microsoft.Extensions.DependencyInjection.Extensions;
using WeChatSimulator.Accounts;
using WeChatSimulator.Api;
using WeChatSimulator.Articles;
using WeChatSimulator.Calls;
using WeChatSimulator.Chats;
using WeChatSimulator.Client;
using WeChatSimulator.Content;
using WeChatSimulator.CustomerService;
using WeChatSimulator.Deliveries;
using WeChatSimulator.Fans;
using WeChatSimulator.Faults;
using WeChatSimulator.Mass;
using WeChatSimulator.Media;
using WeChatSimulator.Menus;
using WeChatSimulator.MiniProgram;
using WeChatSimulator.OAuth;
using WeChatSimulator.Page;
using WeChatSimulator.QrCodes;
using WeChatSimulator.Quotas;
using WeChatSimulator.Sms;
using WeChatSimulator.Tags;
using WeChatSimulator.Templates;

namespace WeChatSimulator;

public static class SimulatorServices
{
    /// <summary>Adds WeChat on a laptop. Everything it knows lives in memory and ends with the process.</summary>
    public static IServiceCollection AddWeChatSimulator(
        this IServiceCollection services,
        Action<SimulatorOptions> configure
    )
    {
        services.AddOptions<SimulatorOptions>().Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PageSignals>();
        services.AddSingleton<MiniProgramLine>();
        services.AddSingleton<SimulatedAccounts>();
        services.AddSingleton<IdMint>();
        services.AddSingleton<FanBook>();
        services.AddSingleton<ChatBook>();
        services.AddSingleton<MenuBoard>();
        services.AddSingleton<MediaBox>();
        services.AddSingleton<FaultBox>();
        services.AddSingleton<QuotaBook>();
        services.AddSingleton<CallLog>();
        services.AddSingleton<SmsBox>();
        services.AddSingleton<PushTime>();
        services.AddSingleton<PushPress>();
        services.AddSingleton<Phone>();
        services.AddSingleton<FanActs>();
        services.AddSingleton<Sealer>();
        services.AddSingleton<CallbackLine>();
        services.AddSingleton<ReplyReader>();
        services.AddSingleton<DeliveryLog>();
        services.AddSingleton<Courier>();
        services.AddSingleton<Dispatch>();
        services.AddSingleton<AfterAnswer>();
        services.AddSingleton<AgentBook>();
        services.AddSingleton<TagBook>();
        services.AddSingleton<QrBook>();
        services.AddSingleton<ShortKeyBook>();
        services.AddSingleton<TemplateShelf>();
        services.AddSingleton<SentOnce>();
        services.AddSingleton<Industries>();
        services.AddSingleton<SubscriptionActs>();
        services.AddSingleton<SecretCaller>();
        services.AddSingleton<TokenMint>();
        services.AddSingleton<TicketMint>();
        services.AddSingleton<CodeMint>();
        services.AddSingleton<SnapshotMode>();
        services.AddSingleton<CustomMessageKinds>();
        services.AddSingleton<CustomMessageReader>();
        services.AddSingleton<MiniProgramCodes>();
        services.AddSingleton<LoginSessions>();
        services.AddSingleton<UserDataSealer>();
        services.AddSingleton<ContentJudge>();
        services.AddSingleton<MediaChecks>();
        services.AddSingleton<ArticleBook>();
        services.AddSingleton<CommentBook>();
        services.AddSingleton<MassBook>();
        services.AddSingleton<MassPhones>();
        services.AddSingleton<MassAllowance>();
        services.AddSingleton<CodeBook>();
        services.AddSingleton<LinkBook>();
        services.AddSingleton<PaymentBook>();
        services.AddSingleton<SnsTokens>();
        services.AddSingleton<ClearingAllowance>();
        return services;
    }
}

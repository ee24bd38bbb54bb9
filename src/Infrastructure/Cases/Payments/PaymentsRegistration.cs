using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Recovery;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Infrastructure.Cases.Payments;

internal static class PaymentsRegistration
{
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddScoped<IPayStore, PayStore>();
        services.AddScoped<PayDesk>();
        services.AddScoped<PayChecks>();
        services.AddScoped<PayDigest>();
        services.AddScoped<PreparePayBatch>();
        services.AddScoped<ConfirmPayBatch>();
        services.AddScoped<DissolvePayBatch>();
        services.AddScoped<IPayFile, PayFile>();
        services.AddScoped<ExportPayBatch>();
        services.AddScoped<DropFromPayment>();
        services.AddScoped<AskPayRecovery>();
        services.AddScoped<RecoverPayment>();
        services.AddScoped<IMemberMerge, PayMemberMerge>();
        services.AddScoped<PayQueries>();
        services.AddScoped<PayReturnQueries>();
        services.AddScoped<FundReportQueries>();
        return services.AddReturns().AddAdvance();
    }

    private static IServiceCollection AddReturns(this IServiceCollection services)
    {
        services.AddScoped<IPayReturnFile, PayReturnFile>();
        services.AddScoped<IPayReturnRows, PayReturnRows>();
        services.AddScoped<ImportPayReturn>();
        services.AddScoped<BreakUnread>();
        return services.AddScoped<PaySettling>();
    }

    private static IServiceCollection AddAdvance(this IServiceCollection services)
    {
        services.AddScoped<PayFilling>();
        services.AddScoped<PayFreezing>();
        services.AddScoped<PayRecheck>();
        services.AddScoped<PayDissolving>();
        services.AddScoped<AdvancePayBatch>();
        services.AddSingleton<PaySweep>();
        return services.AddHostedService(s => s.GetRequiredService<PaySweep>());
    }
}

using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Telemetry;
using Polly.Timeout;

namespace WeChat.Api.Http;

/// <summary>
/// How one account's calls bear faults: repeated where that is safe, given up at once while WeChat is gone, each
/// attempt limited in time. Failures are judged by their kind, because WeChat says "busy" with HTTP 200.
/// </summary>
internal static class ApiPipeline
{
    public static readonly ResiliencePropertyKey<ApiCall> Call = new("wechat.call");

    /// <summary>When the running attempt began, a timestamp of the clock.</summary>
    public static readonly ResiliencePropertyKey<long> Began = new("wechat.began");

    private const double BrokenShare = 0.5;

    /// <summary>WeChat answers within tenths of a second.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    public static ResiliencePipeline Build(
        WeChatApiSettings settings,
        TimeProvider time,
        string account
    )
    {
        var builder = new ResiliencePipelineBuilder
        {
            Name = "wechat",
            InstanceName = account,
            TimeProvider = time,
        };
        // Meters only: a log would have to be kept from printing answers.
        builder.ConfigureTelemetry(
            new TelemetryOptions { LoggerFactory = NullLoggerFactory.Instance }
        );
        if (settings.RetryPauses.Count > 0)
        {
            builder.AddRetry(Retry(settings.RetryPauses));
        }

        return builder
            .AddCircuitBreaker(Breaker(settings, time))
            .AddTimeout(
                new TimeoutStrategyOptions
                {
                    TimeoutGenerator = attempt =>
                        ValueTask.FromResult(
                            Of(attempt.Context).Upload is null
                                ? settings.Timeout
                                : settings.UploadTimeout
                        ),
                }
            )
            .Build();
    }

    private static RetryStrategyOptions Retry(IReadOnlyList<TimeSpan> pauses) =>
        new()
        {
            MaxRetryAttempts = pauses.Count,
            ShouldHandle = attempt =>
                ValueTask.FromResult(MayRepeat(Of(attempt.Context), attempt.Outcome.Exception)),
            DelayGenerator = attempt =>
            {
                var pause = pauses[attempt.AttemptNumber];
                return ValueTask.FromResult<TimeSpan?>(
                    pause + (pause * (Random.Shared.NextDouble() / 2))
                );
            },
        };

    private static CircuitBreakerStrategyOptions Breaker(
        WeChatApiSettings settings,
        TimeProvider time
    )
    {
        var state = new CircuitBreakerStateProvider();
        return new()
        {
            FailureRatio = BrokenShare,
            MinimumThroughput = settings.BreakerFailures,
            SamplingDuration = settings.BreakerWindow,
            BreakDuration = settings.BreakerPause,
            StateProvider = state,
            ShouldHandle = attempt =>
                ValueTask.FromResult(
                    IsUnreachable(attempt.Outcome.Exception)
                        || IsGivenUp(attempt.Outcome.Exception, attempt.Context, state, time)
                ),
        };
    }

    /// <summary>
    /// Judges a call that its caller gave up, or whose file failed. It says that WeChat is gone only after seconds of
    /// silence, or when it was the one to find out whether WeChat is back; otherwise it says nothing.
    /// </summary>
    /// <exception cref="Exception">
    /// The call's own, when it says nothing: the breaker knows failures and successes only, and what is thrown here it does
    /// not count. In no state but half-open does it wait for a verdict.
    /// </exception>
    private static bool IsGivenUp(
        Exception? failure,
        ResilienceContext context,
        CircuitBreakerStateProvider state,
        TimeProvider time
    )
    {
        if (failure is null or WeChatApiException)
        {
            return false;
        }

        if (
            state.CircuitState is CircuitState.HalfOpen
            || failure is OperationCanceledException
                && time.GetElapsedTime(context.Properties.GetValue(Began, 0)) >= Silence
        )
        {
            return true;
        }

        ExceptionDispatchInfo.Throw(failure);
        return false;
    }

    private static ApiCall Of(ResilienceContext context) =>
        context.Properties.GetValue(Call, null!);

    private static bool MayRepeat(ApiCall call, Exception? failure) =>
        call.CanBeSentAgain
        && (
            call.Repeatable
                ? IsUnreachable(failure)
                    || failure is WeChatApiException { Kind: WeChatErrorKind.Transient }
                : failure?.InnerException is HttpRequestException { HttpRequestError: var error }
                    && NeverSent(error)
        );

    private static bool IsUnreachable(Exception? failure) =>
        failure
            is TimeoutRejectedException
                or WeChatApiException { Kind: WeChatErrorKind.Unreachable };

    private static bool NeverSent(HttpRequestError error) =>
        error
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;
}

using System.Data.Common;
using WeChat.Api;
using WeChatUnion.Gateway.Hosting.Menu;
using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Gateway.Hosting.Doctor;

/// <summary>What stopped a check or a command, in an operator's words.</summary>
internal static class FaultWords
{
    public static Finding For(Exception fault) =>
        fault switch
        {
            WeChatApiException refused => WeChatAdvice.For(refused),
            MenuFileException menu => Finding.Fault(menu.Message, menu.Remedy),
            PrivacyKeysException keys => Finding.Fault(
                $"密钥不是写入这个数据库时用的：{keys.Message}",
                "找回原来的 Privacy:Keys 和 Privacy:BlindIndexKey；旧密钥不能删。"
            ),
            _ when IsOfDatabase(fault) => Finding.Fault(
                "数据库连不上或者出错了。",
                "检查数据库是否在运行、Database:ConnectionString 对不对，详情在日志里。"
            ),
            // A message may quote an address or a connection string; the type is enough to search for.
            _ => Finding.Fault($"没能完成：{fault.GetType().Name}。", "请看日志，再运行一次。"),
        };

    private static bool IsOfDatabase(Exception fault) =>
        fault is DbException || (fault.InnerException is { } inner && IsOfDatabase(inner));
}

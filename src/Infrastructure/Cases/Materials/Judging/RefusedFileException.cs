using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>Ends the storing of a file that is refused. It never leaves the <see cref="MaterialIntake"/>.</summary>
internal sealed class RefusedFileException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}

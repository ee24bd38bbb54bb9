using WeChatUnion.Domain.Members.Import;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <param name="Fraction">Of the file, 0 to 1.</param>
public sealed record ImportProgress(ImportCounts Counts, double Fraction);

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class CardBindingMapping : IEntityTypeConfiguration<CardBinding>
{
    /// <summary>One text for all engines; 1 is <see cref="BindingStatus.Active"/>.</summary>
    private const string Active = "status = 1";

    public const string Table = "cards_bindings";

    public void Configure(EntityTypeBuilder<CardBinding> builder)
    {
        builder.ToTable(Table);
        builder.Property(binding => binding.Id).ValueGeneratedNever();
        builder.Ignore(binding => binding.IsStanding);
        // Two that end or resume one binding: the database lets the first.
        builder.Property(binding => binding.Status).IsConcurrencyToken();
        builder
            .Property(binding => binding.EndReason)
            .HasMaxLength(CardBinding.MaxReasonLength)
            .IsUnicode(false);
        OneActive(builder.HasIndex(binding => binding.PersonId), CardBinding.OneActivePerPerson);
        OneActive(builder.HasIndex(binding => binding.MemberId), CardBinding.OneActivePerMember);
        OneActive(builder.HasIndex(binding => binding.CardId), CardBinding.OneActivePerCard);
        builder
            .HasIndex(binding => new { binding.MemberId, binding.BoundAt })
            .HasDatabaseName("ix_cards_bindings_history");
        builder
            .HasIndex(binding => new { binding.PersonId, binding.BoundAt })
            .HasDatabaseName("ix_cards_bindings_person");
    }

    private static void OneActive(IndexBuilder<CardBinding> index, string name) =>
        index.IsUnique().HasFilter(Active).HasDatabaseName(name);
}

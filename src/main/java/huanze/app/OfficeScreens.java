package huanze.app;

import huanze.agenda.PackEffectWords;
import huanze.app.history.HistoryController;
import huanze.app.history.HistoryModel;
import huanze.app.settings.BackupController;
import huanze.app.settings.BackupModel;
import huanze.app.settings.FullChecks;
import huanze.app.settings.LedgerCheckController;
import huanze.app.settings.LedgerCheckModel;
import huanze.app.settings.OfficeModel;
import huanze.app.settings.RemindersController;
import huanze.app.settings.RemindersModel;
import huanze.app.settings.SettingsController;
import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.ListOutput;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.ledger.StartReport;
import huanze.paper.PaperPrinter;
import huanze.paper.SystemPrinter;
import huanze.paper.ui.IssueModel;
import huanze.paper.ui.PreviewMaker;
import huanze.paper.ui.PrintPreviewController;
import huanze.paper.ui.PrintPreviewModel;
import huanze.rulepack.PackProposal;
import huanze.rulepack.ui.ArticleController;
import huanze.rulepack.ui.ArticleModel;
import huanze.rulepack.ui.LegalDocumentsController;
import huanze.rulepack.ui.LegalDocumentsModel;
import huanze.rulepack.ui.OfficialImport;
import huanze.rulepack.ui.PackCompareController;
import huanze.rulepack.ui.PackCompareModel;
import huanze.rulepack.ui.PackListController;
import huanze.rulepack.ui.PackListModel;
import huanze.rulepack.ui.PackSettingsController;
import huanze.rulepack.ui.PackSettingsModel;
import huanze.rulepack.ui.PacksController;
import huanze.unit.Regions;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The screens about the office's own affairs: settings, regulation, ledger, print preview. */
record OfficeScreens(
    Wiring desk,
    ViewLoader loader,
    Background background,
    Dialogs dialogs,
    FileDialogs files,
    Navigation navigation,
    Notices notices,
    Consumer<Supplier<StartReport.Note>> reopen,
    Theme theme,
    DeskPreferences preferences,
    FullChecks checks) {

  void register() {
    navigation
        .register(Route.Settings.class, r -> settings())
        .register(Route.Article.class, r -> article(r.number()))
        .register(Route.Packs.class, r -> packs())
        .register(Route.History.class, this::history)
        .register(Route.PrintPreview.class, r -> preview(r.sheet(), new SystemPrinter()));
  }

  View<SettingsController> settings() {
    BackupModel backup =
        new BackupModel(
            desk.ledger(),
            desk.clock(),
            preferences,
            reopen,
            background,
            dialogs,
            notices,
            texts());
    PackSettingsModel pack =
        new PackSettingsModel(
            desk.pack(),
            desk.packSettings(),
            desk.officialText(),
            imports(),
            background,
            dialogs,
            notices,
            texts());
    LedgerCheckModel check =
        new LedgerCheckModel(checks, desk.damageWords(), background, dialogs, notices, texts());
    RemindersModel reminders =
        new RemindersModel(
            desk.workingYears(),
            desk.reminders(),
            preferences,
            DeskTray.isThere(),
            desk.clock(),
            background,
            dialogs,
            notices);
    return loader.load(
        new SettingsController(
            new OfficeModel(desk.ledger(), Regions.builtIn(), preferences, dialogs, notices),
            backup,
            pack,
            new BackupController(backup, texts(), files),
            new LedgerCheckController(check, texts()),
            reminders,
            new RemindersController(reminders, texts(), navigation),
            new PackSettingsController(pack, texts(), files, navigation),
            theme,
            loader));
  }

  View<ArticleController> article(int number) {
    ArticleModel model =
        new ArticleModel(
            desk.pack(),
            desk.packSettings(),
            desk.officialText(),
            imports(),
            background,
            dialogs,
            texts(),
            number);
    return loader.load(new ArticleController(model, texts(), files, navigation));
  }

  View<PacksController> packs() {
    PackListModel list =
        new PackListModel(
            desk.packService(),
            desk::packSettings,
            this::effect,
            background,
            dialogs,
            notices,
            texts());
    PackCompareModel compare =
        new PackCompareModel(desk.packService(), background, dialogs, texts());
    LegalDocumentsModel documents =
        new LegalDocumentsModel(
            desk.legalDocuments(), desk.clock(), background, dialogs, notices, texts());
    return loader.load(
        new PacksController(
            list,
            compare,
            documents,
            new PackListController(list, texts(), files, navigation),
            new PackCompareController(compare, files),
            new LegalDocumentsController(documents, loader, output()),
            loader));
  }

  private List<String> effect(PackProposal proposal) {
    return desk.effect(proposal, desk.clock().today().getYear())
        .map(new PackEffectWords(texts())::lines)
        .orElse(List.of());
  }

  private OfficialImport imports() {
    return new OfficialImport(desk.officialText(), background, dialogs, notices);
  }

  View<HistoryController> history(Route.History route) {
    HistoryModel model =
        new HistoryModel(
            desk.ledger(),
            desk.deedWords(),
            desk.pageNames(),
            route.row(),
            background,
            dialogs,
            notices,
            texts());
    return loader.load(new HistoryController(model, texts(), output()));
  }

  View<PrintPreviewController> preview(Route.Sheet sheet, PaperPrinter printer) {
    PrintPreviewModel model =
        new PrintPreviewModel(
            sheet,
            new PreviewMaker(desk.papers(), desk.press(), desk.issues(), desk.clock(), texts()),
            new IssueModel(desk.issues(), background, dialogs, notices, texts()),
            printer,
            background,
            dialogs,
            notices);
    return loader.load(new PrintPreviewController(model, texts(), files));
  }

  private ListOutput output() {
    return new DeskListOutput(background, dialogs, files, navigation, notices, texts());
  }

  private Texts texts() {
    return desk.texts();
  }
}
